-- What is known of a complaint beside its cases: its tracking number while it is in triage, the classification by the coordinator, and
-- its archiving. A complaint that was routed by rule and is not verified yet has no row.
create table known_complaint (
    complaint_id    uuid        primary key,
    tracking_number text,
    kind            text        check (kind in ('COMPLAINT', 'ASPIRATION', 'INFORMATION_REQUEST')),
    category_code   text,
    district_code   text,
    oversight       boolean,
    complexity      text        check (complexity in ('SIMPLE', 'WITHOUT_INSPECTION', 'WITH_INSPECTION')),
    classified_at   timestamptz,
    archived_at     timestamptz,
    check ((classified_at is null) = (kind is null)),
    check ((classified_at is null) = (complexity is null))
);
