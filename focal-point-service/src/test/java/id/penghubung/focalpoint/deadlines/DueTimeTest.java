package id.penghubung.focalpoint.deadlines;

import static id.penghubung.focalpoint.deadlines.DeadlineUnit.CALENDAR_DAY;
import static id.penghubung.focalpoint.deadlines.DeadlineUnit.HOUR;
import static id.penghubung.focalpoint.deadlines.DeadlineUnit.WORKING_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a duty is due. */
class DueTimeTest {

    /** UTC+8, without summer time. */
    private static final ZoneId OFFICE = ZoneId.of("Asia/Makassar");

    private static final Instant FRIDAY_MORNING = Instant.parse("2026-11-20T02:00:00Z");

    @Test
    void shouldLastUntilTheLastSecondOfTheOfficesDay() {
        DueTime due = due(5, WORKING_DAY, FRIDAY_MORNING);

        assertThat(due.date()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(due.at()).isEqualTo(Instant.parse("2026-11-27T15:59:59Z"));
        assertThat(due.provisional()).isFalse();
    }

    @Test
    void shouldBeginWithTheOfficesDayNotThatOfGreenwich() {
        // Given: still Sunday in Greenwich, already Monday in Tenggarong
        Instant lateOnSunday = Instant.parse("2026-11-22T16:30:00Z");

        // Then: Monday is the start day and is not counted
        assertThat(due(1, WORKING_DAY, lateOnSunday).date()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(due(1, WORKING_DAY, lateOnSunday.minusSeconds(3600)).date()).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void shouldCountEveryDayWhereTheLawSaysDays() {
        DueTime due = due(14, CALENDAR_DAY, FRIDAY_MORNING);

        assertThat(due.date()).isEqualTo(LocalDate.of(2026, 12, 4));
        assertThat(due.at()).isEqualTo(Instant.parse("2026-12-04T15:59:59Z"));
    }

    @Test
    void shouldCountHoursByTheClock() {
        DueTime due = due(24, HOUR, FRIDAY_MORNING);

        assertThat(due.at()).isEqualTo(Instant.parse("2026-11-21T02:00:00Z"));
        assertThat(due.date()).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void shouldSayWhereItCountsDaysThatAreNotDecreedYet() {
        Instant lateIn2027 = Instant.parse("2027-12-20T02:00:00Z");

        assertThat(due(5, WORKING_DAY, lateIn2027).provisional()).isFalse();
        assertThat(due(14, WORKING_DAY, lateIn2027).provisional()).isTrue();
        assertThat(due(30, CALENDAR_DAY, lateIn2027).provisional())
                .as("counts holidays like any day")
                .isFalse();
    }

    /** SP4N-LAPOR: 3 days to verify, 5 to follow up, 10 for the reporter to reply. */
    @ParameterizedTest(name = "{0}: {1} working days, until {2}")
    @CsvSource({
        "VERIFICATION, 3, 2026-11-25",
        "FIRST_FOLLOW_UP, 5, 2026-11-27",
        "REPORTER_REPLY, 10, 2026-12-04",
    })
    void shouldGiveTheDaysOfSp4n(Stage stage, int days, LocalDate expected) {
        DeadlineRules rules = Calendars.rulesOfTheRegency();
        DeadlinePolicy policy = rules.policyFor(ComplaintClass.ORDINARY, stage).orElseThrow();

        assertThat(policy.amount()).isEqualTo(days);
        assertThat(policy.unit()).isEqualTo(WORKING_DAY);
        assertThat(rules.dueTime(policy, FRIDAY_MORNING).date()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is resolved within {1} working days, until {2}")
    @CsvSource({
        "INFORMATION_REQUEST, 5, 2026-11-27",
        "ORDINARY, 14, 2026-12-10",
        "ASPIRATION, 14, 2026-12-10",
        "OVERSIGHT, 60, 2027-02-19",
    })
    void shouldGiveEachClassItsTimeToResolve(ComplaintClass complaintClass, int days, LocalDate expected) {
        DeadlineRules rules = Calendars.rulesOfTheRegency();
        DeadlinePolicy policy =
                rules.policyFor(complaintClass, Stage.RESOLUTION).orElseThrow();

        assertThat(policy.amount()).isEqualTo(days);
        assertThat(rules.dueTime(policy, FRIDAY_MORNING).date()).isEqualTo(expected);
    }

    private static DueTime due(int amount, DeadlineUnit unit, Instant start) {
        DeadlinePolicy policy = new DeadlinePolicy("COMPLAINT", Stage.RESOLUTION, amount, unit, false, "a test");
        return DueTime.of(policy, start, Calendars.ofTheRegency(), OFFICE);
    }
}
