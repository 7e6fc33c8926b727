package id.penghubung.focalpoint.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The delays between delivery attempts, from seconds to a day, with a random jitter to spread the load. */
final class RetrySchedule {

    /** The maximum change of a delay in either direction, as a fraction of it. */
    private static final double JITTER = 0.2;

    private final List<Duration> delays;
    private final RandomGenerator random;

    RetrySchedule(List<Duration> delays, RandomGenerator random) {
        this.delays = List.copyOf(delays);
        this.random = random;
    }

    /**
     * Returns the delay after a failed attempt.
     *
     * @param attempt the number of the failed attempt, counted from 1
     * @return empty after the last attempt
     */
    Optional<Duration> after(int attempt) {
        if (attempt > delays.size()) {
            return Optional.empty();
        }
        double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
        return Optional.of(Duration.ofMillis(Math.round(delays.get(attempt - 1).toMillis() * factor)));
    }
}
