create table later (id uuid primary key);
