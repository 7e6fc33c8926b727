package id.penghubung.focalpoint.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a day is to an office.
 *
 * @param note the name of the holiday, or why the office is closed or open
 */
public record CalendarDay(
        LocalDate date, DayKind kind, @Nullable String note) {}
