package id.penghubung.focalpoint.deadlines;

import static id.penghubung.focalpoint.deadlines.RungRule.When.DUE;
import static id.penghubung.focalpoint.deadlines.RungRule.When.PERCENT_USED;
import static id.penghubung.focalpoint.deadlines.RungRule.When.UNITS_LATE;
import static id.penghubung.focalpoint.deadlines.RungRule.When.UNITS_LEFT;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.calendar.Decrees;
import id.penghubung.focalpoint.deadlines.reckoning.Budget;
import id.penghubung.focalpoint.deadlines.reckoning.DeadlineUnit;
import id.penghubung.focalpoint.deadlines.reckoning.Reckoning;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rungs that a duty climbs while nobody answers. */
class LadderTest {

    private static final Instant FRIDAY_MORNING = local("2026-11-20T10:00:00");

    @Test
    void shouldClimbFromTheReminderToTheOmbudsman() {
        assertThat(climb(Ladder.USUAL, 14))
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
        assertThat(climb(Ladder.USUAL, 1)).startsWith("REMINDER 2026-11-23T12:00", "BREACH 2026-11-24T00:00");
    }

    @Test
    void shouldRefuseLaddersThatNobodyCanClimb() {
        RungRule breach = new RungRule(Rung.BREACH, DUE, 0);

        assertThat(new Ladder(List.of(breach)).fault()).isEmpty();
        assertThat(Ladder.USUAL.fault()).isEmpty();
        assertThat(new Ladder(List.of()).fault())
                .hasValueSatisfying(fault -> assertThat(fault.en()).contains("BREACH"));
        assertThat(new Ladder(List.of(breach, breach)).fault()).isPresent();
        assertThat(new Ladder(List.of(breach, new RungRule(Rung.REMINDER, PERCENT_USED, 100))).fault())
                .isPresent();
        assertThat(new Ladder(List.of(breach, new RungRule(Rung.SUPERIOR, UNITS_LEFT, 1))).fault())
                .isPresent();
        assertThat(new Ladder(List.of(breach, new RungRule(Rung.WARNING, UNITS_LATE, 1))).fault())
                .isPresent();
        assertThat(new Ladder(List.of(new RungRule(Rung.BREACH, UNITS_LATE, 1))).fault())
                .isPresent();
    }

    private static List<String> climb(Ladder ladder, int workingDays) {
        Reckoning reckoning = new Reckoning(
                new Budget(workingDays, DeadlineUnit.WORKING_DAY, false),
                FRIDAY_MORNING,
                List.of(),
                Decrees.ofTheRegency());
        List<String> steps = new ArrayList<>();
        Optional<Ladder.Step> step = ladder.above(null, reckoning);
        while (step.isPresent()) {
            Instant at = step.get().at().orElseThrow();
            steps.add(step.get().rung() + " " + LocalDateTime.ofInstant(at, Decrees.TENGGARONG));
            step = ladder.above(step.get().rung(), reckoning);
        }
        return steps;
    }

    private static Instant local(String at) {
        return LocalDateTime.parse(at).atZone(Decrees.TENGGARONG).toInstant();
    }
}
