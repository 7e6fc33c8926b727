package id.penghubung.gateway.proxy;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Leaves an instance alone after some failures in a row, then lets one request at a time try it until one succeeds.
 *
 * <p>Our own because it is small and stands in the way of every request: a closed breaker costs a few reads, and the choice among
 * instances has to ask it anyway.
 */
final class CircuitBreaker {

    private static final long CLOSED = 0;

    private final Clock clock;
    private final int threshold;
    private final long openMillis;
    private final AtomicInteger failures = new AtomicInteger();
    /** When the next try may be made, in milliseconds since the epoch. */
    private final AtomicLong retryAt = new AtomicLong(CLOSED);

    CircuitBreaker(Clock clock, int threshold, Duration openDuration) {
        this.clock = clock;
        this.threshold = threshold;
        this.openMillis = openDuration.toMillis();
    }

    /** Whether a request may go out now. While the breaker is open, true is said to one request in each pause. */
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

    /** Returns true when this failure opened the breaker. */
    boolean recordFailure() {
        if (failures.incrementAndGet() < threshold) {
            return false;
        }
        return retryAt.getAndSet(clock.millis() + openMillis) == CLOSED;
    }

    boolean open() {
        return retryAt.get() != CLOSED;
    }

    /** Until the next try, zero where there is nothing to wait for. */
    Duration untilRetry() {
        return Duration.ofMillis(Math.max(0, retryAt.get() - clock.millis()));
    }
}
