package id.penghubung.focalpoint.deadlines.calculation;

import id.penghubung.focalpoint.calendar.WorkingCalendar;
import id.penghubung.focalpoint.deadlines.calculation.CountedDay.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Calculates the due time of a budget from its start, without the times of suspension. All results depend only on start,
 * budget, suspensions and calendar, so a recalculation, also with another calendar, adds no error.
 *
 * <p>The day of the start is not counted. A budget in days lasts to the last second of its last day. Suspended time is added
 * exactly to the second, and only the seconds that would have been counted.
 */
public final class DeadlineCalculator {

    private final Budget budget;
    private final WorkingCalendar calendar;
    private final WorkingTime workingTime;
    private final LocalDateTime start;
    private final long countedFrom;
    private final SuspendedTime suspendedTime;

    public DeadlineCalculator(Budget budget, Instant start, List<Suspension> suspensions, WorkingCalendar calendar) {
        this.budget = budget;
        this.calendar = calendar;
        this.workingTime = WorkingTime.of(budget, calendar);
        this.start = LocalDateTime.ofInstant(start, calendar.zone());
        this.countedFrom = firstCountedSecond();
        this.suspendedTime = SuspendedTime.of(suspensions, this::local);
    }

    private long firstCountedSecond() {
        if (budget.unit() == DeadlineUnit.HOUR) {
            return local(start);
        }
        LocalDate startDay = start.toLocalDate();
        if (budget.officeHours() && workingTime.followsCalendar()) {
            while (!workingTime.counts(startDay)
                    || (startDay.equals(start.toLocalDate())
                            && workingTime.hasClosed(start.toLocalTime().toSecondOfDay()))) {
                startDay = startDay.plusDays(1);
            }
        }
        return local(startDay.plusDays(1).atStartOfDay());
    }

    /** Returns the time from which the budget is used; the day of the start is before it. */
    public Instant countedFrom() {
        return instant(countedFrom);
    }

    /** Returns the time at which the budget is used up; empty while the deadline is suspended before that. */
    public Optional<DueTime> due() {
        return whenUsed(seconds()).map(this::dueTime);
    }

    /** Returns the time at which a part of the budget is used; empty while the deadline is suspended before that. */
    public Optional<Instant> percentUsedAt(int percent) {
        return whenUsed(Math.max(1, seconds() * percent / 100)).map(this::instant);
    }

    /** Returns the time at which so many units are left; empty while suspended, or if the budget is too small. */
    public Optional<Instant> unitsLeftAt(int units) {
        long seconds = seconds() - units * secondsPerUnit();
        return seconds <= 0 ? Optional.empty() : whenUsed(seconds).map(this::instant);
    }

    /** Returns the time at which so many units have passed since the budget was used up; empty while suspended. */
    public Optional<Instant> unitsLateAt(int units) {
        return whenUsed(seconds())
                .map(end -> workingTime.advance(end, units * secondsPerUnit()))
                .map(this::instant);
    }

    /** Returns the rest of the budget at a time, in counted seconds. */
    public long remaining(Instant at) {
        long spent =
                workingTime.elapsed(countedFrom, local(at)) - suspendedTime.within(countedFrom, local(at), workingTime);
        return Math.max(0, seconds() - spent);
    }

    /** Returns the time that a suspension added to the budget until a time, in counted seconds. */
    public long givenBack(Suspension suspension, Instant by) {
        long end = whenUsed(seconds()).orElse(Long.MAX_VALUE);
        long until = Math.min(local(suspension.until() == null ? by : suspension.until()), end);
        return workingTime.elapsed(Math.max(countedFrom, local(suspension.from())), until);
    }

    /** Returns the length of one unit, in counted seconds. */
    public long secondsPerUnit() {
        return budget.unit() == DeadlineUnit.HOUR ? 3_600 : workingTime.secondsOpen();
    }

    /**
     * Returns each day from the start to the day on which the budget is used up.
     *
     * @param now the end of the list while the deadline is suspended
     */
    public List<CountedDay> days(Instant now) {
        long end = whenUsed(seconds()).orElseGet(() -> local(now));
        long last = Math.max(local(start), end - 1);
        return LongStream.rangeClosed(
                        start.toLocalDate().toEpochDay(), Math.floorDiv(last, WorkingTime.SECONDS_PER_DAY))
                .mapToObj(day -> day(LocalDate.ofEpochDay(day), end))
                .toList();
    }

    private CountedDay day(LocalDate date, long end) {
        long midnight = date.toEpochDay() * WorkingTime.SECONDS_PER_DAY;
        long from = Math.max(midnight, countedFrom);
        long to = Math.min(midnight + WorkingTime.SECONDS_PER_DAY, end);
        long open = workingTime.elapsed(from, to);
        long suspended = suspendedTime.within(from, to, workingTime);
        return new CountedDay(calendar.day(date), outcome(date, open, suspended), open - suspended, suspended);
    }

    private Outcome outcome(LocalDate date, long open, long suspended) {
        if (open > suspended) {
            return Outcome.COUNTED;
        }
        if (open > 0) {
            return Outcome.SUSPENDED;
        }
        if (date.equals(start.toLocalDate())) {
            return Outcome.START_DAY;
        }
        return workingTime.counts(date) ? Outcome.OUTSIDE : Outcome.NOT_WORKED;
    }

    private long seconds() {
        return budget.amount() * secondsPerUnit();
    }

    private Optional<Long> whenUsed(long seconds) {
        return suspendedTime.advance(countedFrom, seconds, workingTime);
    }

    private DueTime dueTime(long end) {
        // The end of a day is the first second of the next day, so one second is subtracted; the end of an hour is
        // exact.
        Instant at = budget.unit() == DeadlineUnit.HOUR ? instant(end) : instant(end - 1);
        LocalDate date = at.atZone(calendar.zone()).toLocalDate();
        boolean provisional = workingTime.followsCalendar() && !calendar.isDecreed(start.toLocalDate(), date);
        return new DueTime(date, at, provisional);
    }

    private long local(Instant at) {
        return local(LocalDateTime.ofInstant(at, calendar.zone()));
    }

    private static long local(LocalDateTime at) {
        return at.toEpochSecond(ZoneOffset.UTC);
    }

    private Instant instant(long local) {
        return LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC)
                .atZone(calendar.zone())
                .toInstant();
    }
}
