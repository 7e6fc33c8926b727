package id.penghubung.focalpoint.deadlines.calculation;

import id.penghubung.focalpoint.calendar.OfficeHours;
import id.penghubung.focalpoint.calendar.WorkingCalendar;
import java.time.LocalDate;

/**
 * The seconds of the office's local time that use a budget. Times are given in seconds of local time, so that each day has
 * 86,400 seconds in every time zone and season.
 */
final class WorkingTime {

    static final int SECONDS_PER_DAY = 86_400;

    private final WorkingCalendar calendar;
    private final boolean everyDay;
    private final int opens;
    private final int secondsOpen;

    private WorkingTime(WorkingCalendar calendar, boolean everyDay, int opens, int secondsOpen) {
        this.calendar = calendar;
        this.everyDay = everyDay;
        this.opens = opens;
        this.secondsOpen = secondsOpen;
    }

    static WorkingTime of(Budget budget, WorkingCalendar calendar) {
        OfficeHours hours = budget.officeHours() ? calendar.definition().hours() : null;
        boolean everyDay = budget.unit() == DeadlineUnit.CALENDAR_DAY
                || (budget.unit() == DeadlineUnit.HOUR && !budget.officeHours());
        return hours == null || everyDay
                ? new WorkingTime(calendar, everyDay, 0, SECONDS_PER_DAY)
                : new WorkingTime(
                        calendar,
                        false,
                        hours.opens().toSecondOfDay(),
                        hours.closes().toSecondOfDay() - hours.opens().toSecondOfDay());
    }

    /** Returns whether weekends and holidays are left out. */
    boolean followsCalendar() {
        return !everyDay;
    }

    /** Returns the number of counted seconds in a full day. */
    int secondsOpen() {
        return secondsOpen;
    }

    boolean counts(LocalDate day) {
        return everyDay || calendar.isWorkingDay(day);
    }

    /** Returns whether the office, on a working day, is closed at this second of the day. */
    boolean hasClosed(int secondOfDay) {
        return secondOfDay >= opens + secondsOpen;
    }

    /** Returns the number of counted seconds between two times. */
    long elapsed(long from, long to) {
        return to <= from ? 0 : countedUntil(to) - countedUntil(from);
    }

    /** Returns the time at which so many seconds have been counted. */
    long advance(long from, long seconds) {
        if (seconds == 0) {
            return from;
        }
        long target = countedUntil(from) + seconds;
        long days = Math.ceilDiv(target, secondsOpen);
        long day =
                everyDay ? days - 1 : calendar.dayOfSum(Math.toIntExact(days)).toEpochDay();
        return day * SECONDS_PER_DAY + opens + (target - (days - 1) * secondsOpen);
    }

    private long countedUntil(long second) {
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(second, SECONDS_PER_DAY));
        int today = Math.clamp(Math.floorMod(second, SECONDS_PER_DAY) - (long) opens, 0, secondsOpen);
        long before = everyDay ? day.toEpochDay() : calendar.workedBefore(day);
        return before * secondsOpen + (today > 0 && counts(day) ? today : 0);
    }
}
