package id.penghubung.focalpoint.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The working days of an office. Working days are summed up once, when the calendar is created, so a calculation over a week
 * takes about as long as one over a century.
 */
public final class WorkingCalendar {

    /** The first day of the calendar. Days before it, or after {@link #LAST_DAY}, are rejected. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    public static final LocalDate LAST_DAY = LocalDate.of(2149, 12, 31);

    private final CalendarDefinition definition;
    private final ZoneId zone;
    private final Map<LocalDate, Holiday> holidays;
    private final Map<LocalDate, SpecialDay> specialDays;
    private final Set<Integer> decreedYears;

    /** At index i the number of working days before the i-th day; the last value is the total. */
    private final int[] workedBefore;

    /**
     * @param zone the time zone of its days
     * @param decreedYears the years whose holidays are complete in {@code holidays}
     */
    public WorkingCalendar(
            CalendarDefinition definition,
            ZoneId zone,
            Map<LocalDate, Holiday> holidays,
            Map<LocalDate, SpecialDay> specialDays,
            Set<Integer> decreedYears) {
        this.definition = definition;
        this.zone = zone;
        this.holidays = Map.copyOf(holidays);
        this.specialDays = Map.copyOf(specialDays);
        this.decreedYears = Set.copyOf(decreedYears);
        this.workedBefore = sums();
    }

    private int[] sums() {
        int[] sums = new int[(int) (LAST_DAY.toEpochDay() - FIRST_DAY.toEpochDay()) + 2];
        LocalDate day = FIRST_DAY;
        for (int i = 0; i + 1 < sums.length; i++) {
            sums[i + 1] = sums[i] + (kindOf(day).isWorked() ? 1 : 0);
            day = day.plusDays(1);
        }
        return sums;
    }

    public CalendarDefinition definition() {
        return definition;
    }

    public ZoneId zone() {
        return zone;
    }

    public boolean isWorkingDay(LocalDate day) {
        return kindOf(day).isWorked();
    }

    /** Returns the kind of a day, and the reason for it. */
    public CalendarDay day(LocalDate date) {
        DayKind kind = kindOf(date);
        return new CalendarDay(date, kind, note(date, kind));
    }

    private DayKind kindOf(LocalDate day) {
        SpecialDay special = specialDays.get(day);
        if (special != null) {
            return special.worked() ? DayKind.EXTRA_WORKING_DAY : DayKind.CLOSED;
        }
        if (!definition.weekdays().contains(day.getDayOfWeek())) {
            return DayKind.WEEKEND;
        }
        Holiday holiday = holidays.get(day);
        if (holiday == null) {
            return DayKind.WORKING_DAY;
        }
        return switch (holiday.kind()) {
            case NATIONAL_HOLIDAY -> definition.holidaysWorked() ? DayKind.WORKING_DAY : DayKind.NATIONAL_HOLIDAY;
            case JOINT_LEAVE -> definition.jointLeaveWorked() ? DayKind.WORKING_DAY : DayKind.JOINT_LEAVE;
        };
    }

    private @Nullable String note(LocalDate date, DayKind kind) {
        return switch (kind) {
            case CLOSED, EXTRA_WORKING_DAY -> {
                SpecialDay special = specialDays.get(date);
                yield special == null ? null : special.reason();
            }
            case NATIONAL_HOLIDAY, JOINT_LEAVE -> {
                Holiday holiday = holidays.get(date);
                yield holiday == null ? null : holiday.name();
            }
            case WORKING_DAY, WEEKEND -> null;
        };
    }

    /** Returns the day after so many working days; the start day itself is not counted. */
    public LocalDate plusWorkingDays(LocalDate start, int amount) {
        return amount == 0 ? start : dayOfSum(workedBefore(start.plusDays(1)) + amount);
    }

    /** Returns the number of working days from {@link #FIRST_DAY} to the day before the given one. */
    public int workedBefore(LocalDate day) {
        return workedBefore[index(day)];
    }

    /**
     * Returns the day on which the number of working days since {@link #FIRST_DAY} reaches this sum.
     *
     * @throws IllegalArgumentException if the calendar ends before that
     */
    public LocalDate dayOfSum(int sum) {
        if (sum < 1 || sum > workedBefore[workedBefore.length - 1]) {
            throw new IllegalArgumentException("Beyond the calendar " + definition.code() + ": " + sum);
        }
        int low = 0;
        int high = workedBefore.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (workedBefore[middle] >= sum) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return FIRST_DAY.plusDays(low - 1L);
    }

    private int index(LocalDate day) {
        long index = day.toEpochDay() - FIRST_DAY.toEpochDay();
        if (index < 0 || index >= workedBefore.length) {
            throw new IllegalArgumentException("Beyond the calendar " + definition.code() + ": " + day);
        }
        return (int) index;
    }

    /** Returns whether the holidays of each year from the first to the last of these days are decreed. */
    public boolean isDecreed(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear()).allMatch(decreedYears::contains);
    }
}
