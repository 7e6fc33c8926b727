-- One assignment of a complaint to an agency. due_at is the earliest pending deadline; 9999-12-31 once closed, so that one
-- order serves open and closed cases.
create table agency_case (
    id              uuid        primary key,
    complaint_id    uuid        not null,
    round           int         not null check (round >= 1),
    agency_code     text        not null,
    tracking_number text        not null,
    kind            text        not null check (kind in ('COMPLAINT', 'ASPIRATION', 'INFORMATION_REQUEST')),
    oversight       boolean     not null,
    title           text        not null,
    description     text        not null,
    category_code   text        not null,
    district_code   text        not null,
    incident_date   date,
    latitude        double precision,
    longitude       double precision,
    address         text,
    anonymous       boolean     not null,
    confidential    boolean     not null,
    status          text        not null
                    check (status in ('OPEN', 'ACKNOWLEDGED', 'RESOLVED', 'RETURNED', 'WITHDRAWN')),
    opened_at       timestamptz not null,
    due_at          timestamptz not null,
    event_version   bigint      not null,
    version         bigint      not null,
    unique (complaint_id, round)
);

-- The work list of an agency, also by status; then the same for the coordinator, who sees the cases of all agencies.
create index agency_case_agency_due on agency_case (agency_code, due_at, id);
create index agency_case_agency_status_due on agency_case (agency_code, status, due_at, id);
create index agency_case_due on agency_case (due_at, id);
create index agency_case_status_due on agency_case (status, due_at, id);
