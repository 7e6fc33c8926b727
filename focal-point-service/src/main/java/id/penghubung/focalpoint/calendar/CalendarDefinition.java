package id.penghubung.focalpoint.calendar;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The habits of an office.
 *
 * @param weekdays the days of the week on which it works
 * @param holidaysWorked whether it works on national holidays, as hospitals do
 * @param jointLeaveWorked whether it works through joint leave
 * @param hours its hours; all day where they play no part
 */
public record CalendarDefinition(
        String code,
        String name,
        Set<DayOfWeek> weekdays,
        boolean holidaysWorked,
        boolean jointLeaveWorked,
        @Nullable OfficeHours hours) {

    /** The calendar of whoever has no other. */
    public static final String OFFICE = "OFFICE";

    public CalendarDefinition {
        if (weekdays.isEmpty()) {
            throw new IllegalArgumentException("An office that never works cannot answer: " + code);
        }
        weekdays = Set.copyOf(weekdays);
    }

    /** Monday to Friday (Perpres 21/2023), free on holidays. */
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
