create table trial (
    id            uuid primary key,
    mentorship_id uuid not null references mentorship,
    title         varchar not null,
    state         varchar not null,
    created_at    timestamp(3) with time zone not null,
    removed_at    timestamp(3) with time zone
);
create table trial_step (
    id         uuid primary key,
    trial_id uuid not null references trial,
    place      int not null,
    words      varchar not null,
    removed_at timestamp(3) with time zone
);
create table trial_musing (
    id    uuid primary key,
    words varchar not null
);
