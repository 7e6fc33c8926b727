-- The actions on a case: who performed them and with which message.
create table case_entry (
    id          uuid        primary key,
    case_id     uuid        not null references agency_case (id),
    at          timestamptz not null,
    type        text        not null check (type in ('ACKNOWLEDGED', 'FOLLOW_UP', 'RESOLVED', 'RETURNED')),
    actor_role  text        not null,
    actor_name  text        not null,
    message     text
);

create index case_entry_case on case_entry (case_id, at, id);
