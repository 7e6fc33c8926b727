package id.penghubung.focalpoint.deadlines.calculation;

import id.penghubung.focalpoint.calendar.OfficeHours;
import id.penghubung.focalpoint.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A slow calculation for comparison, day by day and minute by minute. It shares no code with {@link DeadlineCalculator}.
 */
final class NaiveDeadlineCalculator {

    private static final int MINUTES_PER_DAY = 24 * 60;

    private final Budget budget;
    private final WorkingCalendar calendar;
    private final LocalDateTime start;
    private final List<Suspension> suspensions;

    NaiveDeadlineCalculator(
            Budget budget, LocalDateTime start, List<Suspension> suspensions, WorkingCalendar calendar) {
        this.budget = budget;
        this.start = start;
        this.suspensions = suspensions;
        this.calendar = calendar;
    }

    /** Returns the end of the last minute of the budget; empty if a suspension never ends. */
    Optional<LocalDateTime> end() {
        int minutes = budget.amount() * (budget.unit() == DeadlineUnit.HOUR ? 60 : minutesOpen());
        LocalDate day = budget.unit() == DeadlineUnit.HOUR ? start.toLocalDate() : dayAfterArrival();
        for (int i = 0; i < 4_000; i++, day = day.plusDays(1)) {
            BitSet open = open(day);
            if (budget.unit() == DeadlineUnit.HOUR && day.equals(start.toLocalDate())) {
                open.clear(0, minuteOf(start.toLocalTime()));
            }
            if (open.cardinality() < minutes) {
                minutes -= open.cardinality();
                continue;
            }
            for (int minute = open.nextSetBit(0); minute >= 0; minute = open.nextSetBit(minute + 1)) {
                minutes--;
                if (minutes == 0) {
                    return Optional.of(day.atStartOfDay().plusMinutes(minute + 1L));
                }
            }
        }
        return Optional.empty();
    }

    private LocalDate dayAfterArrival() {
        LocalDate arrival = start.toLocalDate();
        if (budget.officeHours() && budget.unit() == DeadlineUnit.WORKING_DAY) {
            boolean closed = !start.toLocalTime().isBefore(closes());
            if (closed && calendar.isWorkingDay(arrival)) {
                arrival = arrival.plusDays(1);
            }
            while (!calendar.isWorkingDay(arrival)) {
                arrival = arrival.plusDays(1);
            }
        }
        return arrival.plusDays(1);
    }

    private BitSet open(LocalDate day) {
        BitSet minutes = new BitSet(MINUTES_PER_DAY);
        if (countsEveryDay()) {
            minutes.set(0, MINUTES_PER_DAY);
        } else if (calendar.isWorkingDay(day)) {
            minutes.set(minuteOf(opens()), minuteOf(opens()) + minutesOpen());
        }
        for (Suspension suspension : suspensions) {
            LocalDateTime from = LocalDateTime.ofInstant(suspension.from(), calendar.zone());
            LocalDateTime until = suspension.until() == null
                    ? LocalDateTime.MAX
                    : LocalDateTime.ofInstant(suspension.until(), calendar.zone());
            if (from.toLocalDate().isAfter(day) || until.toLocalDate().isBefore(day)) {
                continue;
            }
            int first = from.toLocalDate().isBefore(day) ? 0 : minuteOf(from.toLocalTime());
            int last = until.toLocalDate().isAfter(day) ? MINUTES_PER_DAY : minuteOf(until.toLocalTime());
            minutes.clear(first, Math.max(first, last));
        }
        return minutes;
    }

    private boolean countsEveryDay() {
        return budget.unit() == DeadlineUnit.CALENDAR_DAY
                || (budget.unit() == DeadlineUnit.HOUR && !budget.officeHours());
    }

    private int minutesOpen() {
        OfficeHours hours = hours();
        return hours == null ? MINUTES_PER_DAY : minuteOf(hours.closes()) - minuteOf(hours.opens());
    }

    private LocalTime opens() {
        OfficeHours hours = hours();
        return hours == null ? LocalTime.MIDNIGHT : hours.opens();
    }

    private LocalTime closes() {
        OfficeHours hours = hours();
        return hours == null ? LocalTime.MAX : hours.closes();
    }

    private OfficeHours hours() {
        return budget.officeHours() && !countsEveryDay() ? calendar.definition().hours() : null;
    }

    private static int minuteOf(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
