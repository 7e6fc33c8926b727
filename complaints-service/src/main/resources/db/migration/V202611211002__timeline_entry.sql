create table timeline_entry (
    complaint_id uuid        not null references complaint (id),
    seq          int         not null,
    occurred_at  timestamptz not null,
    status       text        not null,
    actor        text        not null check (actor in ('REPORTER', 'SYSTEM', 'COORDINATOR', 'AGENCY')),
    agency_code  text,
    message_id   text,
    message_en   text,
    primary key (complaint_id, seq)
);
