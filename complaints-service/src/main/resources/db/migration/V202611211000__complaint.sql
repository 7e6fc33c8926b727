create table complaint (
    id                uuid primary key,
    version           bigint      not null,
    tracking_number   text        not null,
    kind              text        not null check (kind in ('COMPLAINT', 'ASPIRATION', 'INFORMATION_REQUEST')),
    title             text        not null,
    description       text        not null,
    category_code     text        not null,
    district_code     text        not null,
    incident_date     date,
    latitude          double precision,
    longitude         double precision,
    address           text,
    anonymous         boolean     not null,
    confidential      boolean     not null,
    reporter_id       text,
    access_code_hash  text,
    submitted_at      timestamptz not null,
    status            text        not null check (status in ('SUBMITTED', 'IN_TRIAGE', 'FORWARDED', 'IN_PROGRESS',
                                                             'NEEDS_INFORMATION', 'RESPONDED', 'CLOSED', 'WITHDRAWN',
                                                             'ARCHIVED')),
    round             int         not null,
    agency_code       text,
    agency_name       text,
    resolution_due_at timestamptz,
    event_version     bigint      not null,
    timeline_length   int         not null
);

create unique index complaint_tracking_number on complaint (tracking_number);
-- Lists of a reporter, of an agency and of all complaints: newest first (ids are ordered by time), with and without a status.
create index complaint_reporter on complaint (reporter_id, id) where reporter_id is not null;
create index complaint_agency on complaint (agency_code, id) where agency_code is not null;
create index complaint_agency_status on complaint (agency_code, status, id) where agency_code is not null;
create index complaint_status on complaint (status, id);
