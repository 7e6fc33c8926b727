package id.penghubung.focalpoint.deadlines.calculation;

import static id.penghubung.focalpoint.deadlines.calculation.DeadlineUnit.CALENDAR_DAY;
import static id.penghubung.focalpoint.deadlines.calculation.DeadlineUnit.HOUR;
import static id.penghubung.focalpoint.deadlines.calculation.DeadlineUnit.WORKING_DAY;
import static id.penghubung.focalpoint.deadlines.calculation.SuspensionReason.WAITING_FOR_REPORTER;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.calendar.SampleCalendars;
import id.penghubung.focalpoint.calendar.WorkingCalendar;
import id.penghubung.focalpoint.deadlines.calculation.CountedDay.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Due times and their explanations. */
class DeadlineCalculatorTest {

    private static final Instant FRIDAY_MORNING = local("2026-11-20T10:00:00");

    private final WorkingCalendar office = SampleCalendars.office();

    @Test
    void shouldEndInTheLastSecondOfTheLocalDay() {
        DueTime due = due(5, WORKING_DAY, FRIDAY_MORNING);

        assertThat(due.date()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(due.at()).isEqualTo(Instant.parse("2026-11-27T15:59:59Z"));
        assertThat(due.provisional()).isFalse();
    }

    @Test
    void shouldUseTheLocalDayInsteadOfTheUtcDay() {
        // Given: still Sunday in UTC, already Monday in Tenggarong
        Instant lateOnSunday = Instant.parse("2026-11-22T16:30:00Z");

        // Then: Monday is the start day and is not counted
        assertThat(due(1, WORKING_DAY, lateOnSunday).date()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(due(1, WORKING_DAY, lateOnSunday.minusSeconds(3600)).date()).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void shouldCountEveryDayForCalendarDays() {
        DueTime due = due(14, CALENDAR_DAY, FRIDAY_MORNING);

        assertThat(due.date()).isEqualTo(LocalDate.of(2026, 12, 4));
        assertThat(due.at()).isEqualTo(Instant.parse("2026-12-04T15:59:59Z"));
    }

    @Test
    void shouldCountHours() {
        DueTime due = due(24, HOUR, FRIDAY_MORNING);

        assertThat(due.at()).isEqualTo(Instant.parse("2026-11-21T02:00:00Z"));
        assertThat(due.date()).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void shouldBeProvisionalInAYearThatIsNotDecreed() {
        Instant lateIn2027 = Instant.parse("2027-12-20T02:00:00Z");

        assertThat(due(5, WORKING_DAY, lateIn2027).provisional()).isFalse();
        assertThat(due(14, WORKING_DAY, lateIn2027).provisional()).isTrue();
        assertThat(due(30, CALENDAR_DAY, lateIn2027).provisional())
                .as("does not depend on holidays")
                .isFalse();
    }

    @Test
    void shouldAddTheSuspendedTimeExactly() {
        // Given: five working days from Friday, with a suspension from Tuesday 14:00 to Wednesday 09:13
        DeadlineCalculator suspended =
                calculator(5, FRIDAY_MORNING, suspension("2026-11-24T14:00:00", "2026-11-25T09:13:00"));

        // Then: 19 hours and 13 minutes of working days are added, up to the following Monday
        assertThat(suspended.due().orElseThrow().at()).isEqualTo(local("2026-11-30T19:12:59"));
    }

    @Test
    void shouldAddNoTimeForSuspendedWeekends() {
        // Given: a suspension during a weekend only
        DeadlineCalculator suspended =
                calculator(5, FRIDAY_MORNING, suspension("2026-11-21T00:00:00", "2026-11-23T00:00:00"));

        assertThat(suspended.due()).contains(due(5, WORKING_DAY, FRIDAY_MORNING));
    }

    /** One information request before Idul Fitri 2026, answered within the holidays; another one afterwards. */
    @Test
    void shouldCalculateTwoSuspensionsAroundIdulFitri() {
        // Given: fourteen working days for an ordinary complaint, from Tuesday 10 March 2026, 10:00. Days off are
        // Wednesday 18 to Tuesday 24 March: joint leave, Nyepi, Idul Fitri, joint leave
        Instant start = local("2026-03-10T10:00:00");
        assertThat(office.plusWorkingDays(LocalDate.of(2026, 3, 17), 1)).isEqualTo(LocalDate.of(2026, 3, 25));
        assertThat(calculator(14, start).due().orElseThrow().date()).isEqualTo(LocalDate.of(2026, 4, 7));

        // When: asked on Monday the 16th at noon, answered on the 20th, within the holidays; asked again on Thursday
        // the 26th at 09:00, answered on Friday the 27th at 15:30
        DeadlineCalculator suspended = calculator(
                14,
                start,
                suspension("2026-03-16T12:00:00", "2026-03-20T08:00:00"),
                suspension("2026-03-26T09:00:00", "2026-03-27T15:30:00"));

        // Then: twelve hours of the 16th and all of the 17th are added, none of the holidays; then fifteen hours of the
        // 26th and fifteen and a half of the 27th. Together two days and 18:30, counted on from the end of 7 April
        assertThat(suspended.givenBack(suspension("2026-03-16T12:00:00", "2026-03-20T08:00:00"), start))
                .isEqualTo(36 * 3600);
        assertThat(suspended.due().orElseThrow().at()).isEqualTo(local("2026-04-10T18:29:59"));
    }

    @Test
    void shouldHaveNoDueTimeDuringASuspension() {
        DeadlineCalculator suspended =
                calculator(5, FRIDAY_MORNING, new Suspension(local("2026-11-24T12:00:00"), null, WAITING_FOR_REPORTER));

        assertThat(suspended.due()).isEmpty();
        assertThat(suspended.remaining(local("2026-12-24T12:00:00"))).isEqualTo((long) (3.5 * 86_400));
    }

    @Test
    void shouldIgnoreASuspensionAfterTheDueTime() {
        DeadlineCalculator finished =
                calculator(5, FRIDAY_MORNING, new Suspension(local("2026-11-28T00:00:00"), null, WAITING_FOR_REPORTER));

        assertThat(finished.due()).contains(due(5, WORKING_DAY, FRIDAY_MORNING));
    }

    @Test
    void shouldCountOfficeHoursOnly() {
        Budget eightHours = new Budget(8, HOUR, true);

        // Friday 10:00 to 16:00 are six hours; two more on Monday from 07:30
        assertThat(new DeadlineCalculator(eightHours, FRIDAY_MORNING, List.of(), SampleCalendars.withOfficeHours())
                        .due()
                        .orElseThrow()
                        .at())
                .isEqualTo(local("2026-11-23T09:30:00"));
    }

    @Test
    void shouldTreatAnArrivalAfterClosingAsNextWorkingDay() {
        Budget oneDay = new Budget(1, WORKING_DAY, true);

        assertThat(dueAt(oneDay, "2026-11-20T15:59:00")).isEqualTo(local("2026-11-23T15:59:59"));
        assertThat(dueAt(oneDay, "2026-11-20T16:00:00")).isEqualTo(local("2026-11-24T15:59:59"));
        assertThat(dueAt(oneDay, "2026-11-21T09:00:00")).isEqualTo(local("2026-11-24T15:59:59"));
    }

    @Test
    void shouldExplainEachDay() {
        // Given: the day after tomorrow is Christmas, tomorrow joint leave
        DeadlineCalculator calculator =
                calculator(3, local("2026-12-23T10:00:00"), suspension("2026-12-29T00:00:00", "2026-12-30T00:00:00"));

        // Then
        assertThat(calculator.days(FRIDAY_MORNING).stream()
                        .map(day -> day.day().date().getDayOfMonth() + " " + day.outcome())
                        .collect(Collectors.joining(", ")))
                .isEqualTo("23 START_DAY, 24 NOT_WORKED, 25 NOT_WORKED, 26 NOT_WORKED, 27 NOT_WORKED, 28 COUNTED, "
                        + "29 SUSPENDED, 30 COUNTED, 31 COUNTED");
        assertThat(calculator.days(FRIDAY_MORNING).getLast().outcome()).isEqualTo(Outcome.COUNTED);
    }

    private Instant dueAt(Budget budget, String start) {
        return new DeadlineCalculator(budget, local(start), List.of(), SampleCalendars.withOfficeHours())
                .due()
                .orElseThrow()
                .at();
    }

    private DueTime due(int amount, DeadlineUnit unit, Instant start) {
        return new DeadlineCalculator(new Budget(amount, unit, false), start, List.of(), office)
                .due()
                .orElseThrow();
    }

    private DeadlineCalculator calculator(int workingDays, Instant start, Suspension... suspensions) {
        return new DeadlineCalculator(new Budget(workingDays, WORKING_DAY, false), start, List.of(suspensions), office);
    }

    private static Suspension suspension(String from, String until) {
        return new Suspension(local(from), local(until), WAITING_FOR_REPORTER);
    }

    private static Instant local(String at) {
        return LocalDateTime.parse(at).atZone(SampleCalendars.TENGGARONG).toInstant();
    }
}
