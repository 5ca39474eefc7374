-- What was typed into a panel, or into a field that waits for Enter, and is nowhere else yet: by panel, subject and mentorship. The
-- owner's alone, and gone when it is done: no hand-over, export, merge, search or list ever reads it.

create table draft (
    id            uuid primary key,
    panel         varchar not null,
    subject_id    uuid,
    mentorship_id uuid references mentorship,
    field         varchar not null,
    words         varchar not null,
    written_at    timestamp(3) with time zone not null
);
create index draft_panel on draft (panel, subject_id, mentorship_id);
