package id.penghubung.focalpoint.deadlines.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.calendar.CalendarDefinition;
import id.penghubung.focalpoint.calendar.Holiday;
import id.penghubung.focalpoint.calendar.HolidayKind;
import id.penghubung.focalpoint.calendar.OfficeHours;
import id.penghubung.focalpoint.calendar.SampleCalendars;
import id.penghubung.focalpoint.calendar.SpecialDay;
import id.penghubung.focalpoint.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Random calendars, budgets and suspensions: the calculator agrees with {@link NaiveDeadlineCalculator}, and the days of its
 * explanation add up to the budget.
 */
class DeadlineCalculatorPropertyTest {

    private static final int CALENDARS = 200;
    private static final int CASES_PER_CALENDAR = 500;

    /** The same for each run, so that a build depends on its changes alone; {@code -Dcalculator.seed} tries other values. */
    private final long seed = Long.getLong("calculator.seed", 20_261_120);

    @Test
    void shouldAgreeWithTheNaiveCalculation() {
        SplittableRandom random = new SplittableRandom(seed);
        int suspended = 0;
        for (int i = 0; i < CALENDARS; i++) {
            WorkingCalendar calendar = calendar(random);
            for (int j = 0; j < CASES_PER_CALENDAR; j++) {
                Budget budget = budget(random, calendar);
                LocalDateTime start = moment(random, LocalDate.of(2025, 1, 1));
                List<Suspension> suspensions = suspensions(random, start, calendar);
                compare(budget, start, suspensions, calendar);
                suspended += suspensions.isEmpty() ? 0 : 1;
            }
        }
        org.jboss.logging.Logger.getLogger(getClass())
                .infof(
                        "%d results agree, %d of them with suspensions; -Dcalculator.seed=%d",
                        CALENDARS * CASES_PER_CALENDAR, suspended, seed);
        assertThat(suspended).as("enough of them have suspensions").isGreaterThan(CALENDARS * CASES_PER_CALENDAR / 3);
    }

    private void compare(Budget budget, LocalDateTime start, List<Suspension> suspensions, WorkingCalendar calendar) {
        Instant startedAt = start.atZone(SampleCalendars.TENGGARONG).toInstant();
        DeadlineCalculator calculator = new DeadlineCalculator(budget, startedAt, suspensions, calendar);
        Optional<LocalDateTime> expected = new NaiveDeadlineCalculator(budget, start, suspensions, calendar).end();

        Optional<LocalDateTime> actual = calculator
                .due()
                .map(due -> due.at().plusSeconds(budget.unit() == DeadlineUnit.HOUR ? 0 : 1))
                .map(end -> LocalDateTime.ofInstant(end, SampleCalendars.TENGGARONG));

        String description =
                "seed %d: %s from %s with %s by %s".formatted(seed, budget, start, suspensions, calendar.definition());
        assertThat(actual).as(description).isEqualTo(expected);
        if (actual.isPresent()) {
            long counted = calculator.days(Instant.MAX.minusSeconds(1)).stream()
                    .mapToLong(CountedDay::counted)
                    .sum();
            assertThat(counted)
                    .as("the days of the explanation add up to the budget; %s", description)
                    .isEqualTo(budget.amount() * calculator.secondsPerUnit());
            assertThat(calculator.remaining(calculator.due().orElseThrow().at().plusSeconds(1)))
                    .as(description)
                    .isZero();
        }
    }

    private static WorkingCalendar calendar(SplittableRandom random) {
        Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        while (weekdays.isEmpty()) {
            for (DayOfWeek day : DayOfWeek.values()) {
                if (random.nextInt(7) < 5) {
                    weekdays.add(day);
                }
            }
        }
        int opens = random.nextInt(0, 12 * 60);
        OfficeHours hours = random.nextBoolean()
                ? null
                : new OfficeHours(
                        LocalTime.ofSecondOfDay(opens * 60L),
                        LocalTime.ofSecondOfDay(random.nextInt(opens + 60, 24 * 60) * 60L));
        Map<LocalDate, Holiday> holidays = new HashMap<>();
        Map<LocalDate, SpecialDay> special = new HashMap<>();
        IntStream.range(0, random.nextInt(80))
                .forEach(i -> holidays.put(
                        day(random),
                        new Holiday(
                                random.nextBoolean() ? HolidayKind.JOINT_LEAVE : HolidayKind.NATIONAL_HOLIDAY, null)));
        IntStream.range(0, random.nextInt(10))
                .forEach(i -> special.put(day(random), new SpecialDay(random.nextBoolean(), "a test")));
        return new WorkingCalendar(
                new CalendarDefinition("TEST", "A test", weekdays, random.nextInt(4) == 0, random.nextBoolean(), hours),
                SampleCalendars.TENGGARONG,
                holidays,
                special,
                Set.of(2025, 2026));
    }

    private static LocalDate day(SplittableRandom random) {
        return LocalDate.of(2025, 1, 1).plusDays(random.nextInt(500));
    }

    private static Budget budget(SplittableRandom random, WorkingCalendar calendar) {
        DeadlineUnit unit = DeadlineUnit.values()[random.nextInt(3)];
        int max = unit == DeadlineUnit.HOUR ? 100 : 61;
        boolean officeHours = calendar.definition().hours() != null && random.nextBoolean();
        return new Budget(1 + random.nextInt(max), unit, officeHours);
    }

    private static LocalDateTime moment(SplittableRandom random, LocalDate from) {
        return from.plusDays(random.nextInt(365)).atStartOfDay().plusMinutes(random.nextInt(24 * 60));
    }

    /** Returns up to four suspensions; some start early, some touch or overlap, and some have no end. */
    private static List<Suspension> suspensions(
            SplittableRandom random, LocalDateTime start, WorkingCalendar calendar) {
        List<Suspension> suspensions = new ArrayList<>();
        LocalDateTime at = start.minusDays(2);
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            at = at.plusMinutes(random.nextInt(6 * 24 * 60) - 120);
            LocalDateTime until = at.plusMinutes(random.nextInt(1 << random.nextInt(15)));
            boolean open = i == count - 1 && random.nextInt(10) == 0;
            suspensions.add(new Suspension(
                    at.atZone(calendar.zone()).toInstant(),
                    open ? null : until.atZone(calendar.zone()).toInstant(),
                    SuspensionReason.WAITING_FOR_REPORTER));
            at = until;
        }
        return suspensions;
    }
}
