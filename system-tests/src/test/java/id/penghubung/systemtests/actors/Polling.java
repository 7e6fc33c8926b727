package id.penghubung.systemtests.actors;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How long people of these stories look again for what travels through Kafka. */
public final class Polling {

    private Polling() {}

    /** For what takes a moment when all is well; a restarted consumer may first wait for its group. */
    public static ConditionFactory standard() {
        return atMost(Duration.ofSeconds(30));
    }

    public static ConditionFactory atMost(Duration limit) {
        return Awaitility.await().atMost(limit).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(100));
    }
}
