package id.penghubung.focalpoint.deadlines;

import static id.penghubung.focalpoint.deadlines.calculation.DeadlineUnit.CALENDAR_DAY;
import static id.penghubung.focalpoint.deadlines.calculation.DeadlineUnit.WORKING_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.calendar.SampleCalendars;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time limits set by laws and standards. */
class LegalTimesTest {

    private static final Instant FRIDAY_MORNING = Instant.parse("2026-11-20T02:00:00Z");

    /** SP4N-LAPOR: 3 working days for verification, 5 for the follow-up, 10 for the reply of the reporter. */
    @ParameterizedTest(name = "{0}: {1} working days, until {2}")
    @CsvSource({
        "VERIFICATION, 3, 2026-11-25",
        "FIRST_FOLLOW_UP, 5, 2026-11-27",
        "REPORTER_REPLY, 10, 2026-12-04",
    })
    void shouldApplyTheLimitsOfSp4n(DeadlineStage stage, int days, LocalDate expected) {
        DeadlineView view = SampleDeadlineRules.started(stage, ComplaintClass.ORDINARY, FRIDAY_MORNING)
                .view();

        assertThat(view.amount()).isEqualTo(days);
        assertThat(view.unit()).isEqualTo(WORKING_DAY);
        assertThat(view.dueDate()).isEqualTo(expected);
    }

    /** UU 25/2009 Art. 44 and 50: 14 days for the reply about completeness, 30 to complete or to answer, 60 from the complete file. */
    @ParameterizedTest(name = "{0}: {1} days, until {2}")
    @CsvSource({
        "COMPLETENESS_REPLY, 14, 2026-12-04",
        "COMPLETION_BY_REPORTER, 30, 2026-12-20",
        "INFORMATION_REPLY, 30, 2026-12-20",
        "OUTER_LIMIT, 60, 2027-01-19",
    })
    void shouldApplyTheLimitsOfTheLawInCalendarDays(DeadlineStage stage, int days, LocalDate expected) {
        DeadlineView view = SampleDeadlineRules.started(stage, ComplaintClass.ORDINARY, FRIDAY_MORNING)
                .view();

        assertThat(view.amount()).isEqualTo(days);
        assertThat(view.unit()).isEqualTo(CALENDAR_DAY);
        assertThat(view.dueDate()).isEqualTo(expected);
    }

    /** Resolution: 5 working days for an information request, 14 without and 60 with an accusation of staff. */
    @ParameterizedTest(name = "{0} is resolved within {1} working days, until {2}")
    @CsvSource({
        "INFORMATION_REQUEST, 5, 2026-11-27",
        "ORDINARY, 14, 2026-12-10",
        "ASPIRATION, 14, 2026-12-10",
        "OVERSIGHT, 60, 2027-02-19",
    })
    void shouldApplyTheResolutionLimitOfEachClass(ComplaintClass complaintClass, int days, LocalDate expected) {
        DeadlineView view = SampleDeadlineRules.started(DeadlineStage.RESOLUTION, complaintClass, FRIDAY_MORNING)
                .view();

        assertThat(view.amount()).isEqualTo(days);
        assertThat(view.dueDate()).isEqualTo(expected);
    }

    /** The amendment of 7 August 2025 to the SKB of 2024 made Monday, 18 August 2025 joint leave. */
    @Test
    void shouldTreat18August2025AsJointLeaveOnceDecreed() {
        Instant mondayBefore = Instant.parse("2025-08-11T02:00:00Z");
        DeadlineRules before = SampleDeadlineRules.rules(SampleCalendars.without(LocalDate.of(2025, 8, 18)));

        assertThat(SampleDeadlineRules.started(
                                before, DeadlineStage.FIRST_FOLLOW_UP, ComplaintClass.ORDINARY, mondayBefore)
                        .view()
                        .dueDate())
                .isEqualTo(LocalDate.of(2025, 8, 18));
        assertThat(SampleDeadlineRules.started(DeadlineStage.FIRST_FOLLOW_UP, ComplaintClass.ORDINARY, mondayBefore)
                        .view()
                        .dueDate())
                .isEqualTo(LocalDate.of(2025, 8, 19));
    }
}
