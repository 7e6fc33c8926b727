-- The current routing of each complaint, with the content that the agency needs.
create table complaint_routing (
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
    in_triage_since  timestamptz,
    event_version    bigint      not null,
    version          bigint      not null,
    check (state <> 'IN_TRIAGE' or (in_triage_since is not null and triage_reason_id is not null
                                    and triage_reason_en is not null))
);

-- The triage queue, oldest first. The indexes contain only complaints in triage, so their size does not grow with the table.
create index complaint_routing_triage on complaint_routing (in_triage_since, complaint_id) where state = 'IN_TRIAGE';
create index complaint_routing_triage_category on complaint_routing (category_code, in_triage_since, complaint_id)
    where state = 'IN_TRIAGE';
create index complaint_routing_triage_district on complaint_routing (district_code, in_triage_since, complaint_id)
    where state = 'IN_TRIAGE';
