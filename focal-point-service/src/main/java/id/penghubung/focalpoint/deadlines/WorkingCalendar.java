package id.penghubung.focalpoint.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which days an office works: Monday to Friday (Perpres 21/2023), without national holidays and, for most offices,
 * without joint leave.
 */
final class WorkingCalendar {

    private final Map<LocalDate, HolidayKind> holidays;
    private final Set<Integer> decreedYears;
    private final boolean jointLeaveWorked;

    /**
     * @param decreedYears the years whose holidays are all in {@code holidays}
     * @param jointLeaveWorked whether the office works through joint leave
     */
    WorkingCalendar(Map<LocalDate, HolidayKind> holidays, Set<Integer> decreedYears, boolean jointLeaveWorked) {
        this.holidays = Map.copyOf(holidays);
        this.decreedYears = Set.copyOf(decreedYears);
        this.jointLeaveWorked = jointLeaveWorked;
    }

    boolean isWorkingDay(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        if (weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY) {
            return false;
        }
        HolidayKind holiday = holidays.get(day);
        return holiday == null || (holiday == HolidayKind.JOINT_LEAVE && jointLeaveWorked);
    }

    /** The day on which so many working days have passed; the start day itself is not counted. */
    LocalDate plusWorkingDays(LocalDate start, int amount) {
        LocalDate day = start;
        for (int counted = 0; counted < amount; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }

    /** Whether the holidays of each year that these days touch are known. */
    boolean isDecreed(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear()).allMatch(decreedYears::contains);
    }
}
