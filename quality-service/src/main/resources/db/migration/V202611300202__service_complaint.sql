-- Complaints that name a service, from events: when, of which kind, answered or not, late or not. Without text and without the reporter.
-- A row without a service waits for the submission of its complaint, which comes on another topic; it is deleted if none comes.
create table service_complaint (
    complaint_id uuid        primary key,
    service_code text,
    kind         text        check (kind in ('COMPLAINT', 'ASPIRATION', 'INFORMATION_REQUEST')),
    arrived_at timestamptz,
    agency_code  text,
    round        int         not null default 0,
    resolved_at  timestamptz,
    late         boolean     not null default false,
    recorded_at  timestamptz not null,
    check ((service_code is null) = (kind is null)),
    check ((service_code is null) = (arrived_at is null))
);

create index service_complaint_service on service_complaint (service_code, arrived_at) include (kind, resolved_at, late)
    where service_code is not null;
create index service_complaint_waiting on service_complaint (recorded_at) where service_code is null;
