package id.penghubung.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Notes now and then how far a consumer has read where no record concerned it, so that it does not begin again far back at
 * its next start. Of what is not noted at once the youngest timestamps are remembered and noted with the next position:
 * without them {@link PositionRebalanceListener} could take the log for another one.
 */
@ApplicationScoped
class SkippedRecordPositions {

    private final PositionTable table;
    private final Retry retry;
    private final long intervalNanos;
    private final Map<String, Long> lastRecorded = new ConcurrentHashMap<>();

    /** By consumer, the youngest record of each partition among those whose position was not noted at once. */
    private final Map<String, Map<TopicPartition, Long>> newestTimestamps = new ConcurrentHashMap<>();

    SkippedRecordPositions(PositionTable table, Retry retry, InboxSettings settings) {
        this.table = table;
        this.retry = retry;
        this.intervalNanos = settings.notePositionEvery().toNanos();
    }

    void recordPeriodically(String consumer, ConsumerRecords<String, byte[]> records) {
        long now = System.nanoTime();
        Long last = lastRecorded.get(consumer);
        if (last == null || now - last >= intervalNanos) {
            record(consumer, records);
            lastRecorded.put(consumer, now);
        } else {
            rememberTimestamps(consumer, Positions.after(records));
        }
    }

    /** The positions after records, with the youngest timestamps that were not noted before. */
    Positions positionsAfter(String consumer, Iterable<ConsumerRecord<String, byte[]>> records) {
        Positions positions = Positions.after(records);
        positions.raiseTimestamps(newestTimestamps.getOrDefault(consumer, Map.of()));
        return positions;
    }

    private void rememberTimestamps(String consumer, Positions positions) {
        Map<TopicPartition, Long> known = newestTimestamps.computeIfAbsent(consumer, name -> new ConcurrentHashMap<>());
        positions.sorted().forEach(read -> known.merge(read.partition(), read.newestTimestamp(), Math::max));
    }

    /** Notes the position after records that are done with in another way than by an effect. */
    void record(String consumer, Iterable<ConsumerRecord<String, byte[]>> records) {
        retry.retryTransient(() -> table.save(consumer, positionsAfter(consumer, records)));
    }
}
