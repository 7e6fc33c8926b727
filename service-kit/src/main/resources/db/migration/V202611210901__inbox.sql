-- Ids of the events that each consumer has applied. They are kept longer than Kafka keeps the events.
create table inbox (
    consumer    text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null default now(),
    primary key (consumer, event_id)
);

create index inbox_received on inbox (received_at);
