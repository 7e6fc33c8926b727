package id.penghubung.kit.outbox;

import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** SQL of the offsets that Kafka has acknowledged. Every call joins the caller's transaction. */
@ApplicationScoped
class PublishedOffsetTable {

    private final Jdbc jdbc;

    PublishedOffsetTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns the last acknowledged offset of each partition to which this database published events. Needs a few index
     * look-ups per partition.
     */
    Map<TopicPartition, Long> last() {
        return jdbc.map("""
                with recursive known as (
                    (select topic, partition from published_offset order by topic, partition limit 1)
                    union all
                    select next.* from known k cross join lateral (
                        select topic, partition from published_offset o
                        where (o.topic, o.partition) > (k.topic, k.partition)
                        order by topic, partition limit 1) next)
                select k.topic, k.partition, l.last_offset from known k cross join lateral (
                    select last_offset from published_offset o
                    where o.topic = k.topic and o.partition = k.partition order by minute desc limit 1) l
                """, row -> new TopicPartition(row.getString(1), row.getInt(2)), row -> row.getLong(3));
    }

    /**
     * Records the new end of a log that has lost its last records, so that the same loss is not found again. Recorded
     * offsets behind that end are deleted: if the clock was set back, they would count as newer than the correction.
     */
    void resetAfterLoss(PartitionDataLoss loss) {
        jdbc.update(
                "delete from published_offset where topic = ? and partition = ? and last_offset >= ?",
                loss.partition().topic(),
                loss.partition().partition(),
                loss.end());
        jdbc.update("""
                insert into published_offset (topic, partition, minute, last_offset)
                values (?, ?, date_trunc('minute', statement_timestamp()), ?)
                on conflict (topic, partition, minute) do update set last_offset = excluded.last_offset
                """, loss.partition().topic(), loss.partition().partition(), loss.end() - 1);
    }

    /** Deletes offsets that are older than the retention of published events, except the last one of each partition. */
    int deleteExpired(Duration retention, int limit) {
        return jdbc.update("""
                delete from published_offset where (topic, partition, minute) in (
                    select topic, partition, minute from published_offset o
                    where minute < now() - make_interval(secs => ?)
                      and exists (select 1 from published_offset later where later.topic = o.topic
                                  and later.partition = o.partition and later.minute > o.minute)
                    limit ? for update skip locked)
                """, retention, limit);
    }
}
