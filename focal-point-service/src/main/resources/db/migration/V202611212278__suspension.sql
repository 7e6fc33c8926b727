-- The times in which the deadlines of a subject are suspended. Only pausable deadlines take them into account.
create table suspension (
    id         uuid        primary key,
    subject_id uuid        not null,
    reason     text        not null check (reason in ('WAITING_FOR_REPORTER')),
    from_at    timestamptz not null,
    until_at   timestamptz check (until_at >= from_at)
);

create index suspension_subject on suspension (subject_id, from_at);
create unique index suspension_open on suspension (subject_id) where until_at is null;
