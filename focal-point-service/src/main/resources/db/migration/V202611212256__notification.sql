-- Notifications that are not dispatched to mails and webhook deliveries yet.
create table notification (
    id              uuid        primary key,
    kind            text        not null,
    agency_code     text        not null,
    case_id         uuid,
    tracking_number text,
    account         text,
    facts           jsonb       not null,
    at              timestamptz not null
);

create index notification_oldest on notification (at, id);
