package id.penghubung.focalpoint.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.calendar.SampleCalendars;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time limits of the Ombudsman's procedure, in the seeded policies. */
class OmbudsmanTimesTest {

    /** Friday, 20 November 2026, 10:00 in Tenggarong. */
    private static final Instant RECEIVED = Instant.parse("2026-11-20T02:00:00Z");

    private static final Instant SENT = Instant.parse("2026-11-16T02:00:00Z");

    /** UU 37/2008 Art. 33 and 38, Peraturan Ombudsman 58/2023 Art. 54 and 48/2020 Art. 25. */
    @ParameterizedTest(name = "{0} {1} is due on {2}")
    @CsvSource({
        "CLARIFICATION, '', 2026-12-04",
        "CLARIFICATION, SECOND_REQUEST, 2026-12-04",
        "CORRECTIVE_ACTION, '', 2027-01-07",
        "RECOMMENDATION, '', 2027-01-19",
        "REPORTER_COMMENT_ON_FINDINGS, '', 2026-11-30",
    })
    void shouldCountFromTheEventOfThePolicy(DeadlineStage stage, String subjectClass, LocalDate expected) {
        assertThat(started(stage, null, subjectClass).view().dueDate()).isEqualTo(expected);
    }

    @Test
    void shouldCountTheHoursOfARapidResponseAcrossTheWeekend() {
        assertThat(started(DeadlineStage.CLARIFICATION, null, "RAPID_RESPONSE", "SECOND_REQUEST")
                        .view()
                        .dueAt())
                .isEqualTo(Instant.parse("2026-11-21T02:00:00Z"));
    }

    @Test
    void shouldUseTheDateOfTheLetterInsteadOfThePolicy() {
        // Given
        FixedDueDate date = new FixedDueDate(LocalDate.of(2026, 11, 24), "B/113/LM.11-21/005355.2026");

        // When
        DeadlineView deadline = started(DeadlineStage.CLARIFICATION, date).view();

        // Then
        assertThat(deadline.dueAt()).isEqualTo(Instant.parse("2026-11-24T15:59:59Z"));
        assertThat(deadline.basis()).isEqualTo("B/113/LM.11-21/005355.2026");
    }

    private static Deadline started(DeadlineStage stage, FixedDueDate fixed, String... classes) {
        DeadlineRules rules = SampleDeadlineRules.rules();
        DeadlineSubject subject = new DeadlineSubject(
                SubjectKind.LETTER,
                UUID.randomUUID(),
                null,
                "dpu",
                PolicySubject.OMBUDSMAN_CASE.ofClasses(classes),
                Set.of(stage),
                Map.of(StartEvent.RECEIVED, RECEIVED, StartEvent.SENT, SENT),
                fixed);
        LocalDate day = LocalDate.ofInstant(subject.usualStart(stage), SampleCalendars.TENGGARONG);
        DeadlinePolicy policy = fixed == null
                ? rules.policyFor(subject.policySubjects(), stage, day).orElseThrow()
                : fixed.policy(subject, stage, day);
        return new Deadline(
                UUID.randomUUID(),
                subject,
                policy,
                "OFFICE",
                new DeadlinePlanner(rules, RECEIVED).first(subject, policy, List.of()));
    }
}
