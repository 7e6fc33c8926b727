package id.penghubung.kit.work;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/** The delays between the attempts to send a mail or a webhook delivery. */
public final class RetrySchedule {

    /** The maximum change of a delay in either direction, as a fraction of it. */
    private static final double JITTER = 0.2;

    private final List<Duration> delays;
    private final DoubleSupplier factor;

    private RetrySchedule(List<Duration> delays, DoubleSupplier factor) {
        this.delays = List.copyOf(delays);
        this.factor = factor;
    }

    /** Returns a schedule with exactly these delays. */
    public static RetrySchedule exact(List<Duration> delays) {
        return new RetrySchedule(delays, () -> 1);
    }

    /** Returns a schedule whose delays vary at random by up to 20 percent, to spread the load. */
    public static RetrySchedule withJitter(List<Duration> delays, RandomGenerator random) {
        return new RetrySchedule(delays, () -> 1 - JITTER + 2 * JITTER * random.nextDouble());
    }

    /**
     * Returns the delay after a failed attempt.
     *
     * @param attempt the number of the failed attempt, counted from 1
     * @return empty after the last attempt
     */
    public Optional<Duration> after(int attempt) {
        if (attempt > delays.size()) {
            return Optional.empty();
        }
        long delayMillis = delays.get(attempt - 1).toMillis();
        return Optional.of(Duration.ofMillis(Math.round(delayMillis * factor.getAsDouble())));
    }
}
