package id.penghubung.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Stores the read position of a consumer at intervals while no record concerns it, so that the next start does not read
 * far back. The newest timestamps of positions that were not stored are kept in memory and stored with the next position.
 * Without them, {@link PositionRebalanceListener} could take the log for a different one.
 */
@ApplicationScoped
class SkippedRecordPositions {

    private final PositionTable table;
    private final Retry retry;
    private final long intervalNanos;
    private final Map<String, Long> lastRecorded = new ConcurrentHashMap<>();

    /** Newest timestamp of each partition whose position was not stored yet, by consumer. */
    private final Map<String, Map<TopicPartition, Long>> newestTimestamps = new ConcurrentHashMap<>();

    SkippedRecordPositions(PositionTable table, Retry retry, InboxSettings settings) {
        this.table = table;
        this.retry = retry;
        this.intervalNanos = settings.positionInterval().toNanos();
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

    /** Returns the positions after the records, with the newest timestamps that were not stored yet. */
    Positions positionsAfter(String consumer, Iterable<ConsumerRecord<String, byte[]>> records) {
        Positions positions = Positions.after(records);
        positions.raiseTimestamps(newestTimestamps.getOrDefault(consumer, Map.of()));
        return positions;
    }

    private void rememberTimestamps(String consumer, Positions positions) {
        Map<TopicPartition, Long> known = newestTimestamps.computeIfAbsent(consumer, name -> new ConcurrentHashMap<>());
        positions.sorted().forEach(read -> known.merge(read.partition(), read.newestTimestamp(), Math::max));
    }

    /** Stores the position after records that were handled without an effect. */
    void record(String consumer, Iterable<ConsumerRecord<String, byte[]>> records) {
        retry.retryTransient(() -> table.save(consumer, positionsAfter(consumer, records)));
    }
}
