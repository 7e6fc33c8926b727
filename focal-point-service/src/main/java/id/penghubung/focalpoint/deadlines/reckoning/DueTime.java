package id.penghubung.focalpoint.deadlines.reckoning;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When something is due.
 *
 * @param date the last day, in the office's zone
 * @param at the last second in which the act is in time
 * @param provisional whether days were counted in a year whose holidays are not decreed yet
 */
public record DueTime(LocalDate date, Instant at, boolean provisional) {}
