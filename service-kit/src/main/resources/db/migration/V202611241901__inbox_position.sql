-- How far each consumer has read each partition, written in the transaction of the effects. It is this and not Kafka's
-- committed offset from which a consumer goes on: a database restored from an older copy asks for what it misses.
create table inbox_position (
    consumer         text   not null,
    topic            text   not null,
    partition        int    not null,
    next_offset      bigint not null,
    -- The youngest of the records read, in milliseconds: no record before next_offset is younger in a log that is whole.
    newest_timestamp bigint not null,
    primary key (consumer, topic, partition)
) with (fillfactor = 50);
