create table reading (
    id            uuid primary key,
    mentorship_id uuid not null references mentorship,
    title         varchar not null,
    state         varchar not null,
    created_at    timestamp(3) with time zone not null,
    removed_at    timestamp(3) with time zone
);
create table reading_step (
    id         uuid primary key,
    reading_id uuid not null references reading,
    place      int not null,
    words      varchar not null,
    removed_at timestamp(3) with time zone
);
create table musing (
    id    uuid primary key,
    words varchar not null
);
