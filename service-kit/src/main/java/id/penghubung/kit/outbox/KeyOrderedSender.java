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
 * Sends a batch of rows with at most one unacknowledged event per key. The next event of a key is sent after the previous
 * one was acknowledged, so that no event overtakes an earlier one that failed. Keys do not wait for each other.
 */
@ApplicationScoped
class KeyOrderedSender {

    /**
     * Maximum duration of a batch with many events of one key. It is far below the transaction timeout of the relay;
     * remaining rows are sent in the next cycle.
     */
    private static final long MAX_DURATION_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final EventSender sender;

    KeyOrderedSender(EventSender sender) {
        this.sender = sender;
    }

    /** @param rows oldest first */
    DeliveryResult send(List<OutboxRow> rows) {
        Map<String, Queue<OutboxRow>> waiting = byKey(rows);
        DeliveryResult total = DeliveryResult.empty();
        long startedAt = System.nanoTime();
        while (!waiting.isEmpty() && System.nanoTime() - startedAt < MAX_DURATION_NANOS) {
            List<OutboxRow> nextRows = new ArrayList<>(waiting.size());
            waiting.values().forEach(queue -> nextRows.add(queue.remove()));
            DeliveryResult result = sender.send(nextRows);
            total = total.plus(result);
            Set<String> acknowledgedKeys =
                    result.acknowledged().stream().map(OutboxRow::key).collect(Collectors.toSet());
            waiting.entrySet().removeIf(key -> key.getValue().isEmpty() || !acknowledgedKeys.contains(key.getKey()));
        }
        return total;
    }

    private static Map<String, Queue<OutboxRow>> byKey(List<OutboxRow> rows) {
        Map<String, Queue<OutboxRow>> queues = LinkedHashMap.newLinkedHashMap(rows.size());
        rows.forEach(row ->
                queues.computeIfAbsent(row.key(), key -> new ArrayDeque<>()).add(row));
        return queues;
    }
}
