-- Events of the outbox that Kafka had rejected and that an administrator dismissed: they are never published.
create table dismissed_event (
    event_id          uuid        primary key,
    type              text        not null,
    topic             text        not null,
    record_key        text        not null,
    subject           text        not null,
    aggregate_version bigint      not null,
    occurred_at       timestamptz not null,
    traceparent       text,
    body              text        not null,
    last_error        text,
    dismissed_at      timestamptz not null default now()
);

create index dismissed_event_age on dismissed_event (dismissed_at);
create index outbox_parked_position on outbox (position) where parked_at is not null;
create index outbox_parked_event on outbox (event_id) where parked_at is not null;
