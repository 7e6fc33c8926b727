-- Position of each consumer in each partition, written in the transaction of the effects. A consumer continues from here,
-- not from Kafka's committed offset, so that a database restored from an older copy receives the events that it lacks.
create table inbox_position (
    consumer         text   not null,
    topic            text   not null,
    partition        int    not null,
    next_offset      bigint not null,
    -- Newest timestamp of the records read, in milliseconds. In a complete log no record before next_offset is newer.
    newest_timestamp bigint not null,
    primary key (consumer, topic, partition)
) with (fillfactor = 50);
