package id.penghubung.systemtests.actors;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waiting times of these tests for effects of events that pass through Kafka. */
public final class Polling {

    private Polling() {}

    /**
     * Waits up to 30 seconds. Effects usually appear within a second, but a restarted consumer may first have to join
     * its group.
     */
    public static ConditionFactory standard() {
        return atMost(Duration.ofSeconds(30));
    }

    public static ConditionFactory atMost(Duration limit) {
        return Awaitility.await().atMost(limit).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(100));
    }
}
