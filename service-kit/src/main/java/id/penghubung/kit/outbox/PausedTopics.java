package id.penghubung.kit.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Topics that no broker knew at the last attempt; they are left out for a short time. Each attempt on such a topic blocks
 * the relay, and its rows at the head of the table would delay the rows of every other topic. Not thread-safe: only the
 * relay thread uses it.
 */
final class PausedTopics {

    private final Map<String, Long> pausedAt = new HashMap<>();
    private final long pauseNanos;

    PausedTopics(Duration pause) {
        this.pauseNanos = pause.toNanos();
    }

    void add(Set<String> topics) {
        long now = System.nanoTime();
        topics.forEach(topic -> pausedAt.put(topic, now));
    }

    Set<String> current() {
        long now = System.nanoTime();
        pausedAt.values().removeIf(paused -> now - paused > pauseNanos);
        return Set.copyOf(pausedAt.keySet());
    }
}
