-- Where each complaint stands on its way to an agency, with what the agency's desk will need of it.
create table assignment (
    complaint_id     uuid        primary key,
    round            int         not null check (round > 0),
    state            text        not null check (state in ('ROUTED', 'IN_TRIAGE', 'WITHDRAWN')),
    oversight        boolean     not null,
    tracking_number  text        not null,
    kind             text        not null check (kind in ('COMPLAINT', 'ASPIRATION', 'INFORMATION_REQUEST')),
    title            text        not null,
    description      text        not null,
    category_code    text        not null,
    district_code    text        not null,
    incident_date    date,
    latitude         double precision,
    longitude        double precision,
    address          text,
    anonymous        boolean     not null,
    confidential     boolean     not null,
    submitted_at     timestamptz not null,
    triage_reason_id text,
    triage_reason_en text,
    returned_by      text,
    waiting_since    timestamptz,
    event_version    bigint      not null,
    version          bigint      not null,
    check (state <> 'IN_TRIAGE' or (waiting_since is not null and triage_reason_id is not null
                                    and triage_reason_en is not null))
);

-- The triage desk, oldest first. Only what waits is in here, so it stays small however many were ever routed.
create index assignment_waiting on assignment (waiting_since, complaint_id) where state = 'IN_TRIAGE';
create index assignment_waiting_category on assignment (category_code, waiting_since, complaint_id)
    where state = 'IN_TRIAGE';
create index assignment_waiting_district on assignment (district_code, waiting_since, complaint_id)
    where state = 'IN_TRIAGE';
