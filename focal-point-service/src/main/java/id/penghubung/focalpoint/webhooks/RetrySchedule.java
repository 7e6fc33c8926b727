package id.penghubung.focalpoint.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a failed delivery is tried again: seconds at first, days in the end, never all at the same moment. */
final class RetrySchedule {

    /** By so much a pause is longer or shorter, at most. */
    private static final double JITTER = 0.2;

    private final List<Duration> delays;
    private final RandomGenerator random;

    RetrySchedule(List<Duration> delays, RandomGenerator random) {
        this.delays = List.copyOf(delays);
        this.random = random;
    }

    /**
     * The pause after a failed attempt.
     *
     * @param attempt counted from 1
     * @return nothing after the last one
     */
    Optional<Duration> after(int attempt) {
        if (attempt > delays.size()) {
            return Optional.empty();
        }
        double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
        return Optional.of(Duration.ofMillis(Math.round(delays.get(attempt - 1).toMillis() * factor)));
    }
}
