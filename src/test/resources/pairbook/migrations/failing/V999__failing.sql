create table half (id uuid primary key);
create table half (id uuid primary key);
