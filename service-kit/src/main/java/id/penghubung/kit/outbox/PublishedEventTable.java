package id.penghubung.kit.outbox;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** SQL of the events that Kafka has acknowledged. Every call joins the caller's transaction. */
@ApplicationScoped
class PublishedEventTable {

    private final Jdbc jdbc;

    PublishedEventTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Moves acknowledged rows from the outbox to this table and records their offsets, in one statement.
     *
     * @param rows rows to move; empty if they were moved before and have now been published again
     * @return partitions that assigned an offset to a new record which they had acknowledged before: the records that had
     *     these offsets are lost
     */
    List<PartitionDataLoss> moveFromOutbox(List<OutboxRow> rows, AcknowledgedOffsets offsets) {
        if (rows.isEmpty() && offsets.partitions() == 0) {
            return List.of();
        }
        List<String> topics = new ArrayList<>();
        List<Integer> partitions = new ArrayList<>();
        List<Long> firsts = new ArrayList<>();
        List<Long> lasts = new ArrayList<>();
        offsets.forEach((partition, range) -> {
            topics.add(partition.topic());
            partitions.add(partition.partition());
            firsts.add(range.first());
            lasts.add(range.last());
        });
        return jdbc.list(
                """
                with stored as (
                    select * from unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[])
                        as s (topic, partition, first_offset, last_offset)
                ), noted as (
                    insert into published_offset (topic, partition, minute, last_offset)
                    select topic, partition, date_trunc('minute', statement_timestamp()), last_offset from stored
                    on conflict (topic, partition, minute) do update set last_offset = excluded.last_offset
                ), moved as (
                    delete from outbox where position = any (?) returning *
                ), kept as (
                    insert into published_event (published_at, position, event_id, type, topic, record_key, subject,
                                                 aggregate_version, occurred_at, traceparent, body)
                    select statement_timestamp(), position, event_id, type, topic, record_key, subject,
                           aggregate_version, occurred_at, traceparent, body
                    from moved
                )
                select s.topic, s.partition, s.first_offset, before.last_offset
                from stored s cross join lateral (
                    select last_offset from published_offset p
                    where p.topic = s.topic and p.partition = s.partition order by minute desc limit 1) before
                where s.first_offset <= before.last_offset
                """,
                row -> new PartitionDataLoss(
                        new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3), row.getLong(4)),
                SqlArray.texts(topics),
                new SqlArray("int", partitions),
                new SqlArray("bigint", firsts),
                new SqlArray("bigint", lasts),
                new SqlArray("bigint", rows.stream().map(OutboxRow::position).toList()));
    }

    /**
     * Deletes events that are older than the retention, at most {@code limit} per call; returns the number of deleted
     * events.
     */
    int deleteExpired(Duration retention, Set<String> topicsKeptForever, int limit) {
        return jdbc.update("""
                delete from published_event where (published_at, position) in (
                    select published_at, position from published_event
                    where published_at < now() - make_interval(secs => ?) and topic <> all (?)
                    order by published_at, position limit ? for update skip locked)
                """, retention, SqlArray.texts(topicsKeptForever), limit);
    }
}
