package id.penghubung.kit.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.pollinterval.IterativePollInterval;
import org.awaitility.pollinterval.PollInterval;

/**
 * Waiting for an effect that appears a moment later. Awaitility alone first checks after 100 ms and then every 100 ms, although most
 * effects are there within a few milliseconds; over all tests that adds up to minutes without work.
 */
public final class Polling {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);

    /** As Awaitility's own: what takes long is not checked more often. */
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);

    /** Long enough for a machine that does other work at the same time; what succeeds does not wait for it. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final PollInterval GROWING = IterativePollInterval.iterative(Polling::longer, FIRST_PAUSE);

    private Polling() {}

    /** Checks at once, again after 20 ms, then at intervals that grow to 100 ms; for at most 30 seconds. */
    public static ConditionFactory await() {
        return Awaitility.await().atMost(LIMIT).pollDelay(Duration.ZERO).pollInterval(GROWING);
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
