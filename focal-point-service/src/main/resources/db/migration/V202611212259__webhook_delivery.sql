-- Deliveries to webhooks, with the body as it is signed and sent on each attempt. The id is the header webhook-id, the same
-- on each attempt. A worker that claims a delivery sets next_attempt_at to the end of its lease: if the worker stops, the
-- delivery is due again then.
create table webhook_delivery (
    id              uuid        primary key,
    webhook_id      uuid        not null references webhook (id) on delete cascade,
    notification_id uuid,
    type            text        not null,
    body            text        not null,
    created_at      timestamptz not null,
    state           text        not null default 'PENDING' check (state in ('PENDING', 'DELIVERED', 'EXHAUSTED')),
    attempts        int         not null default 0,
    next_attempt_at timestamptz not null,
    last_attempt_at timestamptz,
    last_status     int,
    last_failure    text,
    finished_at     timestamptz,
    check ((state = 'PENDING') = (finished_at is null)),
    unique (webhook_id, notification_id)
);

create index webhook_delivery_pending on webhook_delivery (webhook_id, next_attempt_at, id) where state = 'PENDING';
create index webhook_delivery_list on webhook_delivery (webhook_id, created_at desc, id desc);
create index webhook_delivery_finished on webhook_delivery (finished_at) where state <> 'PENDING';
