-- The first schema. Keys are UUIDs made by the program; moments are kept to the millisecond, with their offset.
-- Nothing is deleted while somebody might want it back: removed_at marks it, undo clears the mark.

create table workbook_info (
    id         uuid primary key,
    name       varchar not null,
    owner_id   uuid not null,
    created_at timestamp(3) with time zone not null
);

-- What stood in a field before it was changed. A burst of typing is one revision, from began_at to ended_at.
create table revision (
    id         uuid primary key,
    subject_id uuid not null,
    field      varchar not null,
    wording    varchar not null,
    began_at   timestamp(3) with time zone not null,
    ended_at   timestamp(3) with time zone not null
);
create index revision_subject on revision (subject_id, field, ended_at);
create index revision_ended on revision (ended_at);

create table person (
    id         uuid primary key,
    name       varchar not null,
    contact    varchar not null,
    time_zone  varchar,
    remember   varchar not null,
    guardian   varchar not null,
    created_at timestamp(3) with time zone not null,
    removed_at timestamp(3) with time zone
);

create table mentorship (
    id           uuid primary key,
    kind         varchar not null,
    state        varchar not null,
    mentee_id    uuid references person,
    mentor_id    uuid references person,
    paused_until date,
    began_on     date,
    created_at   timestamp(3) with time zone not null,
    removed_at   timestamp(3) with time zone
);

-- A sheet without a mentorship is the owner's own; one with a mentorship (a contract) is the pair's.
create table sheet (
    id                uuid primary key,
    worksheet         varchar not null,
    worksheet_version int not null,
    mentorship_id     uuid references mentorship,
    follows_id        uuid references sheet,
    begun_at          timestamp(3) with time zone not null,
    closed_at         timestamp(3) with time zone,
    removed_at        timestamp(3) with time zone
);
create index sheet_worksheet on sheet (worksheet, mentorship_id, begun_at);

-- side: AGREED for what stands, MENTEE and MENTOR for what each wrote alone.
create table answer (
    id       uuid primary key,
    sheet_id uuid not null references sheet,
    prompt   varchar not null,
    side     varchar not null,
    words    varchar not null,
    rating   int,
    on_date  date,
    unique (sheet_id, prompt, side)
);

create table entry (
    id         uuid primary key,
    sheet_id   uuid not null references sheet,
    prompt     varchar not null,
    side       varchar not null,
    place      int not null,
    words      varchar not null,
    proof      varchar not null,
    removed_at timestamp(3) with time zone
);
create index entry_sheet on entry (sheet_id, prompt, side, place);

-- Mine until shown: what the owner let one mentorship see. A sheet's prompt, or a whole goal or note (prompt '').
create table showing (
    id            uuid primary key,
    mentorship_id uuid not null references mentorship,
    subject_id    uuid not null,
    prompt        varchar not null,
    shown_at      timestamp(3) with time zone not null,
    taken_back_at timestamp(3) with time zone
);
create index showing_subject on showing (subject_id, mentorship_id);

-- Marked to be brought up at the next meeting of one mentorship.
create table bring_up (
    id            uuid primary key,
    mentorship_id uuid not null references mentorship,
    subject_id    uuid not null,
    prompt        varchar not null,
    marked_at     timestamp(3) with time zone not null,
    settled_at    timestamp(3) with time zone
);
create index bring_up_mentorship on bring_up (mentorship_id, settled_at);

create table goal (
    id            uuid primary key,
    person_id     uuid not null references person,
    mentorship_id uuid references mentorship,
    words         varchar not null,
    first_words   varchar not null,
    know_by       varchar not null,
    due_on        date,
    why           varchar not null,
    resources     varchar not null,
    state         varchar not null,
    state_reason  varchar not null,
    created_at    timestamp(3) with time zone not null,
    removed_at    timestamp(3) with time zone
);
create index goal_person on goal (person_id);

-- A contract version: its words are the sheet of the same id; what was sealed is kept here word for word.
create table contract (
    id            uuid primary key references sheet,
    mentorship_id uuid not null references mentorship,
    version       int, -- null while it is discarded
    made_at       timestamp(3) with time zone not null,
    seal_kind     varchar,
    sealed_at     timestamp(3) with time zone,
    sealed_text   varchar,
    fingerprint   varchar
);
create unique index contract_version on contract (mentorship_id, version);

create table contract_goal (
    contract_id uuid not null references contract,
    goal_id     uuid not null references goal,
    place       int not null,
    primary key (contract_id, goal_id)
);

-- A clause that was unfolded though it need not be there, or left open on purpose though it should.
create table clause (
    contract_id uuid not null references contract,
    clause      varchar not null,
    unfolded    boolean not null,
    left_open   boolean not null,
    primary key (contract_id, clause)
);

create table signature (
    id           uuid primary key,
    contract_id  uuid not null references contract,
    role         varchar not null,
    person_id    uuid not null references person,
    full_name    varchar not null,
    place        varchar not null,
    signed_on    date not null,
    signed_at    timestamp(3) with time zone not null,
    strokes      varchar not null,
    text_hash    varchar not null,
    withdrawn_at timestamp(3) with time zone
);
create index signature_contract on signature (contract_id);

create table meeting (
    id               uuid primary key,
    mentorship_id    uuid not null references mentorship,
    kind             varchar not null,
    state            varchar not null,
    starts_at        timestamp(3) with time zone,
    zone             varchar not null,
    minutes          int,
    medium           varchar not null,
    place            varchar not null,
    ask              varchar not null,
    take_home        varchar not null,
    state_reason     varchar not null,
    opened_at        timestamp(3) with time zone,
    closed_at        timestamp(3) with time zone,
    no_next          boolean not null,
    no_action        boolean not null,
    mentee_relevance int,
    mentor_relevance int,
    autonomy         int,
    mastery          int,
    purpose          int,
    proud_of         varchar not null,
    thanks           varchar not null,
    made_me_think    varchar not null,
    created_at       timestamp(3) with time zone not null,
    removed_at       timestamp(3) with time zone
);
create index meeting_mentorship on meeting (mentorship_id, starts_at);

create table meeting_move (
    id         uuid primary key,
    meeting_id uuid not null references meeting,
    starts_at  timestamp(3) with time zone not null,
    moved_at   timestamp(3) with time zone not null,
    why        varchar not null
);
create index meeting_move_meeting on meeting_move (meeting_id);

create table agenda_item (
    id         uuid primary key,
    meeting_id uuid not null references meeting,
    place      int not null,
    words      varchar not null,
    ticked     boolean not null,
    subject_id uuid,
    removed_at timestamp(3) with time zone
);
create index agenda_item_meeting on agenda_item (meeting_id, place);

-- topic: one of the four questions, ELSE, or MINE for the owner's own notes, which stay the owner's.
create table note (
    id         uuid primary key,
    meeting_id uuid not null references meeting,
    topic      varchar not null,
    words      varchar not null,
    unique (meeting_id, topic)
);

create table action (
    id            uuid primary key,
    mentorship_id uuid references mentorship,
    goal_id       uuid references goal,
    meeting_id    uuid references meeting,
    words         varchar not null,
    whose         varchar not null,
    due_on        date,
    state         varchar not null,
    outcome       varchar not null,
    settled_at    timestamp(3) with time zone,
    created_at    timestamp(3) with time zone not null,
    removed_at    timestamp(3) with time zone
);
create index action_mentorship on action (mentorship_id, state, due_on);
create index action_meeting on action (meeting_id);

-- An action's earlier dates, which stay visible.
create table action_date (
    id        uuid primary key,
    action_id uuid not null references action,
    due_on    date not null,
    moved_at  timestamp(3) with time zone not null
);
create index action_date_action on action_date (action_id);
