package id.penghubung.focalpoint.deadlines.calculation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * When something is due.
 *
 * @param date the last day, in the office's zone
 * @param at the last second in which the act is in time
 * @param provisional whether days were counted in a year whose holidays are not decreed yet
 */
public record DueTime(LocalDate date, Instant at, boolean provisional) {

    /** The due second belongs to the time given; the breach begins with the next. */
    public static final Duration BREACH_DELAY = Duration.ofSeconds(1);

    /** The first moment at which the deadline is breached. */
    public Instant breachAt() {
        return at.plus(BREACH_DELAY);
    }
}
