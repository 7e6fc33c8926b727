package id.penghubung.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Sends a wave in rounds of one event a key: the next of a key leaves when the one before it is acknowledged, so that
 * none overtakes an earlier one that failed. Keys don't wait for each other.
 */
@ApplicationScoped
class KeyOrderedSender {

    /** A wave with many events of one key stops here, far inside the relay's transaction; the rest is the next wave's. */
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final EventSender broker;

    KeyOrderedSender(EventSender broker) {
        this.broker = broker;
    }

    /** @param rows oldest first */
    DeliveryResult send(List<OutboxRow> rows) {
        Map<String, Queue<OutboxRow>> waiting = byKey(rows);
        DeliveryResult whole = DeliveryResult.nothing();
        long begun = System.nanoTime();
        while (!waiting.isEmpty() && System.nanoTime() - begun < LONGEST_NANOS) {
            List<OutboxRow> heads = new ArrayList<>(waiting.size());
            waiting.values().forEach(queue -> heads.add(queue.remove()));
            DeliveryResult round = broker.send(heads);
            whole = whole.plus(round);
            Set<String> free = round.acknowledged().stream().map(OutboxRow::key).collect(Collectors.toSet());
            waiting.entrySet().removeIf(key -> key.getValue().isEmpty() || !free.contains(key.getKey()));
        }
        return whole;
    }

    private static Map<String, Queue<OutboxRow>> byKey(List<OutboxRow> rows) {
        Map<String, Queue<OutboxRow>> queues = LinkedHashMap.newLinkedHashMap(rows.size());
        rows.forEach(row ->
                queues.computeIfAbsent(row.key(), key -> new ArrayDeque<>()).add(row));
        return queues;
    }
}
