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
    private final long pauseNanos;
    private final Map<String, Long> lastNoted = new ConcurrentHashMap<>();

    /** By consumer, the youngest record of each partition among those whose position was not noted at once. */
    private final Map<String, Map<TopicPartition, Long>> youngest = new ConcurrentHashMap<>();

    SkippedRecordPositions(PositionTable table, Retry retry, InboxSettings settings) {
        this.table = table;
        this.retry = retry;
        this.pauseNanos = settings.notePositionEvery().toNanos();
    }

    void note(String consumer, ConsumerRecords<String, byte[]> records) {
        long now = System.nanoTime();
        Long last = lastNoted.get(consumer);
        if (last == null || now - last >= pauseNanos) {
            noteNow(consumer, records);
            lastNoted.put(consumer, now);
        } else {
            remember(consumer, Positions.after(records));
        }
    }

    /** The positions after records, with the youngest timestamps that were not noted before. */
    Positions positionsAfter(String consumer, Iterable<ConsumerRecord<String, byte[]>> records) {
        Positions positions = Positions.after(records);
        positions.raiseTimestamps(youngest.getOrDefault(consumer, Map.of()));
        return positions;
    }

    private void remember(String consumer, Positions positions) {
        Map<TopicPartition, Long> known = youngest.computeIfAbsent(consumer, name -> new ConcurrentHashMap<>());
        positions.sorted().forEach(read -> known.merge(read.partition(), read.newestTimestamp(), Math::max));
    }

    /** Notes the position after records that are done with in another way than by an effect. */
    void noteNow(String consumer, Iterable<ConsumerRecord<String, byte[]>> records) {
        retry.whileTransient(() -> table.note(consumer, positionsAfter(consumer, records)));
    }
}
