package id.penghubung.focalpoint.deadlines.escalation;

import static id.penghubung.focalpoint.deadlines.escalation.EscalationRule.Trigger.DUE;
import static id.penghubung.focalpoint.deadlines.escalation.EscalationRule.Trigger.PERCENT_USED;
import static id.penghubung.focalpoint.deadlines.escalation.EscalationRule.Trigger.UNITS_LATE;
import static id.penghubung.focalpoint.deadlines.escalation.EscalationRule.Trigger.UNITS_LEFT;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.calendar.SampleCalendars;
import id.penghubung.focalpoint.deadlines.calculation.Budget;
import id.penghubung.focalpoint.deadlines.calculation.DeadlineCalculator;
import id.penghubung.focalpoint.deadlines.calculation.DeadlineUnit;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The escalation levels of a policy and their times. */
class EscalationPolicyTest {

    private static final Instant FRIDAY_MORNING = local("2026-11-20T10:00:00");

    @Test
    void shouldReachAllLevelsInOrder() {
        assertThat(escalations(EscalationPolicy.DEFAULT, 14))
                .containsExactly(
                        "REMINDER 2026-12-02T00:00", // seven of fourteen days are used
                        "WARNING 2026-12-10T00:00", // one is left
                        "BREACH 2026-12-11T00:00",
                        "SUPERIOR 2026-12-12T00:00",
                        "COORDINATOR 2026-12-16T00:00", // a weekend lies between
                        "OMBUDSMAN_LIAISON 2026-12-22T00:00");
    }

    @Test
    void shouldSkipAWarningWhenTheBudgetIsTooSmall() {
        assertThat(escalations(EscalationPolicy.DEFAULT, 1))
                .startsWith("REMINDER 2026-11-23T12:00", "BREACH 2026-11-24T00:00");
    }

    @Test
    void shouldRejectInvalidPolicies() {
        EscalationRule breach = new EscalationRule(EscalationLevel.BREACH, DUE, 0);

        assertThat(new EscalationPolicy(List.of(breach)).problem()).isEmpty();
        assertThat(EscalationPolicy.DEFAULT.problem()).isEmpty();
        assertThat(new EscalationPolicy(List.of()).problem())
                .hasValueSatisfying(problem -> assertThat(problem.en()).contains("BREACH"));
        assertThat(new EscalationPolicy(List.of(breach, breach)).problem()).isPresent();
        assertThat(new EscalationPolicy(
                                List.of(breach, new EscalationRule(EscalationLevel.REMINDER, PERCENT_USED, 100)))
                        .problem())
                .isPresent();
        assertThat(new EscalationPolicy(List.of(breach, new EscalationRule(EscalationLevel.SUPERIOR, UNITS_LEFT, 1)))
                        .problem())
                .isPresent();
        assertThat(new EscalationPolicy(List.of(breach, new EscalationRule(EscalationLevel.WARNING, UNITS_LATE, 1)))
                        .problem())
                .isPresent();
        assertThat(new EscalationPolicy(List.of(new EscalationRule(EscalationLevel.BREACH, UNITS_LATE, 1))).problem())
                .isPresent();
    }

    private static List<String> escalations(EscalationPolicy policy, int workingDays) {
        DeadlineCalculator calculator = new DeadlineCalculator(
                new Budget(workingDays, DeadlineUnit.WORKING_DAY, false),
                FRIDAY_MORNING,
                List.of(),
                SampleCalendars.office());
        List<String> escalations = new ArrayList<>();
        Optional<EscalationPolicy.NextEscalation> next = policy.nextAfter(null, calculator);
        while (next.isPresent()) {
            Instant at = next.get().at().orElseThrow();
            escalations.add(next.get().level() + " " + LocalDateTime.ofInstant(at, SampleCalendars.TENGGARONG));
            next = policy.nextAfter(next.get().level(), calculator);
        }
        return escalations;
    }

    private static Instant local(String at) {
        return LocalDateTime.parse(at).atZone(SampleCalendars.TENGGARONG).toInstant();
    }
}
