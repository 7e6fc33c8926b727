package id.penghubung.focalpoint.calendar;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The working days and hours of an office.
 *
 * @param weekdays the working days of the week
 * @param holidaysWorked whether the office works on national holidays, as hospitals do
 * @param jointLeaveWorked whether the office works on days of joint leave
 * @param hours the office hours; null for the whole day
 */
public record CalendarDefinition(
        String code,
        String name,
        Set<DayOfWeek> weekdays,
        boolean holidaysWorked,
        boolean jointLeaveWorked,
        @Nullable OfficeHours hours) {

    /** The code of the default calendar. */
    public static final String OFFICE = "OFFICE";

    public CalendarDefinition {
        if (weekdays.isEmpty()) {
            throw new IllegalArgumentException("A calendar needs at least one working day of the week: " + code);
        }
        weekdays = Set.copyOf(weekdays);
    }

    /** Returns the default calendar: Monday to Friday (Perpres 21/2023), closed on holidays. */
    public static CalendarDefinition office(boolean jointLeaveWorked) {
        return new CalendarDefinition(
                OFFICE,
                "Kantor pemerintah",
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                false,
                jointLeaveWorked,
                null);
    }
}
