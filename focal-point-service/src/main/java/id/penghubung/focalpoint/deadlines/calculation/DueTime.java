package id.penghubung.focalpoint.deadlines.calculation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The due time of a deadline.
 *
 * @param date the last day, in the office's time zone
 * @param at the last second in which the action is in time
 * @param provisional whether days were counted in a year whose holidays are not decreed yet
 */
public record DueTime(LocalDate date, Instant at, boolean provisional) {

    /** The due second still belongs to the time limit; the breach starts with the next second. */
    public static final Duration BREACH_DELAY = Duration.ofSeconds(1);

    /** Returns the first second in which the deadline is breached. */
    public Instant breachAt() {
        return at.plus(BREACH_DELAY);
    }
}
