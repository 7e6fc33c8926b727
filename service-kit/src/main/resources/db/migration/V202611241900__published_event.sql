-- Events that Kafka has acknowledged, kept for some days so that they can be published again when Kafka has lost them.
-- The relay moves them from the outbox to this table, so that the outbox stays small.
create table published_event (
    published_at      timestamptz not null,
    position          bigint      not null,
    event_id          uuid        not null,
    type              text        not null,
    topic             text        not null,
    record_key        text        not null,
    subject           text        not null,
    aggregate_version bigint      not null,
    occurred_at       timestamptz not null,
    traceparent       text,
    body              text        not null,
    primary key (published_at, position)
) with (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_insert_scale_factor = 0.5);

-- The last offset that Kafka acknowledged on a partition in each minute. A smaller offset later, or a log that ends before
-- the last one, means that Kafka has lost events; the minutes show when the loss began.
create table published_offset (
    topic       text        not null,
    partition   int         not null,
    minute      timestamptz not null,
    last_offset bigint      not null,
    primary key (topic, partition, minute)
);

-- Requests to publish again the events that were published since a time. An operator may add one; the relay adds one when
-- it detects that Kafka has lost events. At most one is open.
create table republication (
    id              bigint generated always as identity primary key,
    since           timestamptz not null,
    reason          text        not null,
    requested_at    timestamptz not null default now(),
    -- The last event that was published again; null before the first.
    cursor_at       timestamptz,
    cursor_position bigint      not null default 0,
    events          bigint      not null default 0,
    finished_at     timestamptz
);

create unique index republication_open on republication ((true)) where finished_at is null;
