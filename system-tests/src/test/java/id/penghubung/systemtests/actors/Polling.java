package id.penghubung.systemtests.actors;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waiting times of these tests for effects of events that pass through Kafka. */
public final class Polling {

    private Polling() {}

    /**
     * Waits up to 90 seconds. Effects usually appear within a second, but a restarted consumer may first have to join
     * its group, and on a slow machine a test that sent many events leaves some of them to be processed.
     */
    public static ConditionFactory standard() {
        return atMost(Duration.ofSeconds(90));
    }

    public static ConditionFactory atMost(Duration limit) {
        return Awaitility.await().atMost(limit).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(100));
    }
}
