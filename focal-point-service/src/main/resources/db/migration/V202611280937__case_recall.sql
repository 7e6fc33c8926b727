-- The coordinator can recall a complaint from an agency, which then no longer sees its text; and can correct its class.
alter table agency_case
    drop constraint agency_case_status_check,
    add constraint agency_case_status_check
        check (status in ('OPEN', 'ACKNOWLEDGED', 'WAITING', 'RESOLVED', 'RETURNED', 'WITHDRAWN', 'RECALLED')) not valid,
    add column content_hidden boolean not null default false,
    add column complexity     text
        check (complexity in ('SIMPLE', 'WITHOUT_INSPECTION', 'WITH_INSPECTION'));
