-- Events that are committed and not yet acknowledged by Kafka. Rows exist for milliseconds, so the table stays small
-- and is vacuumed after a number of changes, not after a fraction of the table.
create table outbox (
    position          bigint generated always as identity primary key,
    event_id          uuid        not null,
    type              text        not null,
    topic             text        not null,
    record_key        text        not null,
    subject           text        not null,
    aggregate_version bigint      not null,
    occurred_at       timestamptz not null,
    traceparent       text,
    body              text        not null,
    attempts          int         not null default 0,
    last_error        text,
    parked_at         timestamptz
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_analyze_scale_factor = 0,
        autovacuum_analyze_threshold = 100000);

create index outbox_parked on outbox (record_key) where parked_at is not null;
