package id.penghubung.kit.outbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Topics that no broker knew a moment ago. Each attempt on one holds the relay up, and its rows at the head of the table
 * would hide those of every other topic; so they are left out for a while. For the relay's thread only.
 */
final class PausedTopics {

    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Map<String, Long> pausedAt = new HashMap<>();

    void add(Set<String> topics) {
        long now = System.nanoTime();
        topics.forEach(topic -> pausedAt.put(topic, now));
    }

    Set<String> current() {
        long now = System.nanoTime();
        pausedAt.values().removeIf(paused -> now - paused > PAUSE_NANOS);
        return Set.copyOf(pausedAt.keySet());
    }
}
