package id.penghubung.gateway.proxy;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Circuit breaker of one instance. Opens after a number of consecutive failures. Then it lets one request at a time try the
 * instance until one succeeds.
 *
 * <p>Implemented here because it is small and runs for every request: a closed breaker costs a few reads, and the choice among
 * instances has to ask it in any case.
 */
final class CircuitBreaker {

    private static final long CLOSED = 0;

    private final Clock clock;
    private final int threshold;
    private final long openMillis;
    private final AtomicInteger failures = new AtomicInteger();
    /** Time of the next try, in milliseconds since the epoch; {@link #CLOSED} while the breaker is closed. */
    private final AtomicLong retryAt = new AtomicLong(CLOSED);

    CircuitBreaker(Clock clock, int threshold, Duration openDuration) {
        this.clock = clock;
        this.threshold = threshold;
        this.openMillis = openDuration.toMillis();
    }

    /** Returns whether a request may be sent now. An open breaker returns true for one request in each open interval. */
    boolean tryAcquire() {
        long at = retryAt.get();
        if (at == CLOSED) {
            return true;
        }
        long now = clock.millis();
        return now >= at && retryAt.compareAndSet(at, now + openMillis);
    }

    void recordSuccess() {
        if (failures.get() != 0) {
            failures.set(0);
            retryAt.set(CLOSED);
        }
    }

    /** Records a failure. Returns true if it opened the breaker. */
    boolean recordFailure() {
        if (failures.incrementAndGet() < threshold) {
            return false;
        }
        return retryAt.getAndSet(clock.millis() + openMillis) == CLOSED;
    }

    boolean open() {
        return retryAt.get() != CLOSED;
    }

    /** Returns the time until the next try; zero if there is nothing to wait for. */
    Duration untilRetry() {
        return Duration.ofMillis(Math.max(0, retryAt.get() - clock.millis()));
    }
}
