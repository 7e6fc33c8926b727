-- The case of an agency that supports the responsible one, whose case is case_id. What was asked and answered is in the record of that
-- case only, so that there is one text to hide and to erase.
create table supporting_case (
    id          uuid        primary key,
    case_id     uuid        not null references agency_case (id),
    agency_code text        not null,
    state       text        not null check (state in ('OPEN', 'ANSWERED', 'DECLINED', 'CANCELLED')),
    opened_at   timestamptz not null,
    due_at      timestamptz not null,
    ended_at    timestamptz,
    version     bigint      not null,
    unique (case_id, agency_code),
    check ((state = 'OPEN') = (ended_at is null))
);
create index supporting_case_of_agency on supporting_case (agency_code, due_at, id) where state = 'OPEN';
create index supporting_case_open on supporting_case (due_at, id) where state = 'OPEN';
