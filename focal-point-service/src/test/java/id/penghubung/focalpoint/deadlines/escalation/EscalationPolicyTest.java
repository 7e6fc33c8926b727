package id.penghubung.focalpoint.deadlines.escalation;

import static id.penghubung.focalpoint.deadlines.escalation.EscalationRule.When.DUE;
import static id.penghubung.focalpoint.deadlines.escalation.EscalationRule.When.PERCENT_USED;
import static id.penghubung.focalpoint.deadlines.escalation.EscalationRule.When.UNITS_LATE;
import static id.penghubung.focalpoint.deadlines.escalation.EscalationRule.When.UNITS_LEFT;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.calendar.SampleCalendars;
import id.penghubung.focalpoint.deadlines.calculation.Budget;
import id.penghubung.focalpoint.deadlines.calculation.DeadlineUnit;
import id.penghubung.focalpoint.deadlines.calculation.DeadlineCalculator;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rungs that a duty climbs while nobody answers. */
class EscalationPolicyTest {

    private static final Instant FRIDAY_MORNING = local("2026-11-20T10:00:00");

    @Test
    void shouldClimbFromTheReminderToTheOmbudsman() {
        assertThat(climb(EscalationPolicy.USUAL, 14))
                .containsExactly(
                        "REMINDER 2026-12-02T00:00", // seven of fourteen days are used
                        "WARNING 2026-12-10T00:00", // one is left
                        "BREACH 2026-12-11T00:00",
                        "SUPERIOR 2026-12-12T00:00",
                        "COORDINATOR 2026-12-16T00:00", // a weekend lies between
                        "OMBUDSMAN_LIAISON 2026-12-22T00:00");
    }

    @Test
    void shouldLeaveOutAWarningForWhichThereIsNoTime() {
        assertThat(climb(EscalationPolicy.USUAL, 1)).startsWith("REMINDER 2026-11-23T12:00", "BREACH 2026-11-24T00:00");
    }

    @Test
    void shouldRefuseLaddersThatNobodyCanClimb() {
        EscalationRule breach = new EscalationRule(EscalationLevel.BREACH, DUE, 0);

        assertThat(new EscalationPolicy(List.of(breach)).fault()).isEmpty();
        assertThat(EscalationPolicy.USUAL.fault()).isEmpty();
        assertThat(new EscalationPolicy(List.of()).fault())
                .hasValueSatisfying(fault -> assertThat(fault.en()).contains("BREACH"));
        assertThat(new EscalationPolicy(List.of(breach, breach)).fault()).isPresent();
        assertThat(new EscalationPolicy(List.of(breach, new EscalationRule(EscalationLevel.REMINDER, PERCENT_USED, 100))).fault())
                .isPresent();
        assertThat(new EscalationPolicy(List.of(breach, new EscalationRule(EscalationLevel.SUPERIOR, UNITS_LEFT, 1))).fault())
                .isPresent();
        assertThat(new EscalationPolicy(List.of(breach, new EscalationRule(EscalationLevel.WARNING, UNITS_LATE, 1))).fault())
                .isPresent();
        assertThat(new EscalationPolicy(List.of(new EscalationRule(EscalationLevel.BREACH, UNITS_LATE, 1))).fault())
                .isPresent();
    }

    private static List<String> climb(EscalationPolicy ladder, int workingDays) {
        DeadlineCalculator reckoning = new DeadlineCalculator(
                new Budget(workingDays, DeadlineUnit.WORKING_DAY, false),
                FRIDAY_MORNING,
                List.of(),
                SampleCalendars.ofTheRegency());
        List<String> steps = new ArrayList<>();
        Optional<EscalationPolicy.Step> step = ladder.above(null, reckoning);
        while (step.isPresent()) {
            Instant at = step.get().at().orElseThrow();
            steps.add(step.get().rung() + " " + LocalDateTime.ofInstant(at, SampleCalendars.TENGGARONG));
            step = ladder.above(step.get().rung(), reckoning);
        }
        return steps;
    }

    private static Instant local(String at) {
        return LocalDateTime.parse(at).atZone(SampleCalendars.TENGGARONG).toInstant();
    }
}
