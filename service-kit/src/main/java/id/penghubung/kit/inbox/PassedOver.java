package id.penghubung.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Notes now and then how far a consumer has read where no record concerned it, so that it does not begin again far back at
 * its next start.
 */
@ApplicationScoped
class PassedOver {

    private final PositionTable table;
    private final Retry retry;
    private final long pauseNanos;
    private final Map<String, Long> lastNoted = new ConcurrentHashMap<>();

    PassedOver(PositionTable table, Retry retry, InboxSettings settings) {
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
        }
    }

    /** Notes the position after records that are done with in another way than by an effect. */
    void noteNow(String consumer, Iterable<ConsumerRecord<String, byte[]>> records) {
        retry.whileTransient(() -> table.note(consumer, Positions.after(records)));
    }
}
