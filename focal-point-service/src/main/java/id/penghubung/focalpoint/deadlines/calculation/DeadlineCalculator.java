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
 * Counts a budget from its start, around the times in which the clock stood still. Everything is derived from start,
 * budget, ledger and calendar, so counting again, also by another calendar, cannot drift.
 *
 * <p>The day of the start is not counted. A budget in days lasts to the last second of its last day; time spent waiting
 * is given back to the second, in the same measure in which the budget is spent.
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

    /** The moment from which the budget is used up; the day of the start lies before it. */
    public Instant countedFrom() {
        return instant(countedFrom);
    }

    /** When the budget is used up; empty while the clock stands still before that. */
    public Optional<DueTime> due() {
        return whenUsed(seconds()).map(this::dueTime);
    }

    /** The moment at which a part of the budget is used up; empty while the clock stands still before that. */
    public Optional<Instant> percentUsedAt(int percent) {
        return whenUsed(Math.max(1, seconds() * percent / 100)).map(this::instant);
    }

    /** The moment at which so many units are left; empty while the clock stands still, or where there are not so many. */
    public Optional<Instant> unitsLeftAt(int units) {
        long seconds = seconds() - units * secondsPerUnit();
        return seconds <= 0 ? Optional.empty() : whenUsed(seconds).map(this::instant);
    }

    /** The moment at which so many units have passed since the budget was used up. */
    public Optional<Instant> unitsLateAt(int units) {
        return whenUsed(seconds())
                .map(end -> workingTime.advance(end, units * secondsPerUnit()))
                .map(this::instant);
    }

    /** What is left of the budget at a moment, in seconds that count. */
    public long remaining(Instant at) {
        long spent = workingTime.elapsed(countedFrom, local(at)) - suspendedTime.within(countedFrom, local(at), workingTime);
        return Math.max(0, seconds() - spent);
    }

    /** How much of the budget a suspension gave back by a moment, in seconds that count. */
    public long givenBack(Suspension suspension, Instant by) {
        long end = whenUsed(seconds()).orElse(Long.MAX_VALUE);
        long until = Math.min(local(suspension.until() == null ? by : suspension.until()), end);
        return workingTime.elapsed(Math.max(countedFrom, local(suspension.from())), until);
    }

    /** What one unit is worth, in seconds that count. */
    public long secondsPerUnit() {
        return budget.unit() == DeadlineUnit.HOUR ? 3_600 : workingTime.secondsOpen();
    }

    /**
     * Each day from that of the start to that on which the budget is used up.
     *
     * @param now where the clock stands still, the days end here
     */
    public List<CountedDay> days(Instant now) {
        long end = whenUsed(seconds()).orElseGet(() -> local(now));
        long last = Math.max(local(start), end - 1);
        return LongStream.rangeClosed(start.toLocalDate().toEpochDay(), Math.floorDiv(last, WorkingTime.SECONDS_PER_DAY))
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
        // The second in which a day ends belongs to the next; an hour is over with the second in which it is full.
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
