-- Records that a consumer could not apply, stored in the transaction that moves its position beyond them. identity is the id of
-- the event; of a record without one, its place in the log: the same record is stored once for each consumer.
create table dead_letter (
    id            uuid        primary key,
    consumer      text        not null,
    identity      text        not null,
    topic         text        not null,
    partition     int         not null,
    record_offset bigint      not null,
    event_id      uuid,
    event_type    text,
    record_key    text,
    -- Key, timestamp and headers of the record as they arrived, as JSON; and its unchanged body.
    envelope      bytea       not null,
    body          bytea,
    -- Kinds of exception and place in the program, without any data of the event.
    failure       text        not null,
    -- Message of the exception, which may quote the event.
    reason        text        not null,
    failed_at     timestamptz not null default now(),
    state         text        not null default 'WAITING' check (state in ('WAITING', 'REDELIVERED', 'DISMISSED')),
    attempts      int         not null default 0,
    ended_at      timestamptz,
    unique (consumer, identity),
    check ((state = 'WAITING') = (ended_at is null))
);

create index dead_letter_list on dead_letter (state, failed_at desc, id desc);
create index dead_letter_failed on dead_letter (failed_at);
