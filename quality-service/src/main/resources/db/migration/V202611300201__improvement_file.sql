-- Files that show what was done.
create table improvement_file (
    file_id        uuid        primary key references stored_file,
    improvement_id uuid        not null references improvement,
    added_at       timestamptz not null
);

create index improvement_file_improvement on improvement_file (improvement_id, file_id);
