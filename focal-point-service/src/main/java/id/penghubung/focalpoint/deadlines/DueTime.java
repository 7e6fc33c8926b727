package id.penghubung.focalpoint.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When something is due.
 *
 * @param date the last day, in the office's zone
 * @param at the last second in which the act is in time
 * @param provisional whether days were counted in a year whose holidays are not decreed yet
 */
record DueTime(LocalDate date, Instant at, boolean provisional) {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    /** Applies a policy from a moment on; the day of that moment, in the office's zone, is not counted. */
    static DueTime of(DeadlinePolicy policy, Instant start, WorkingCalendar calendar, ZoneId zone) {
        LocalDate from = start.atZone(zone).toLocalDate();
        return switch (policy.unit()) {
            case WORKING_DAY -> {
                LocalDate last = calendar.plusWorkingDays(from, policy.amount());
                yield new DueTime(last, endOf(last, zone), !calendar.isDecreed(from, last));
            }
            case CALENDAR_DAY -> {
                LocalDate last = from.plusDays(policy.amount());
                yield new DueTime(last, endOf(last, zone), false);
            }
            case HOUR -> {
                Instant at = start.plus(Duration.ofHours(policy.amount()));
                yield new DueTime(at.atZone(zone).toLocalDate(), at, false);
            }
        };
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.atTime(LAST_SECOND).atZone(zone).toInstant();
    }
}
