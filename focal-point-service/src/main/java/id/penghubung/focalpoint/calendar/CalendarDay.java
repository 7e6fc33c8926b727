package id.penghubung.focalpoint.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day in the calendar of an office.
 *
 * @param note the name of the holiday, or the reason why the office is closed or open
 */
public record CalendarDay(
        LocalDate date, DayKind kind, @Nullable String note) {}
