package id.penghubung.benchmarks.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.benchmarks.decisions.DecisionRun.Trial;
import id.penghubung.benchmarks.decisions.DecisionRun.Turn;
import id.penghubung.benchmarks.scale.EventRate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionReportTest {

    @Test
    void shouldCompareTheDecisionsOfAllTurnsWithTheGoal() {
        String report = DecisionReport.of(List.of(turn(80, 70, true), turn(100, 98, true)));

        assertThat(report)
                .containsPattern("turn 1 +80\\.00 +70\\.00 +0\\.88")
                .containsPattern("mean +90\\.00 +84\\.00 +0\\.93 +at least 0\\.9\n")
                .doesNotContain("MISSED", "NO");
    }

    @Test
    void shouldNameWhatMissesItsGoal() {
        assertThat(DecisionReport.of(List.of(turn(80, 60, false))))
                .containsPattern("turn 1 .* NO\n")
                .containsPattern("mean +80\\.00 +60\\.00 +0\\.75 +at least 0\\.9, MISSED\n");
        assertThat(DecisionReport.of(new Trial(100_000, 50_123, 61.2)))
                .contains("100,000", "50,123", "61.2 s", "MISSED");
        assertThat(DecisionReport.of(new Trial(100_000, 50_123, 12.3))).doesNotContain("MISSED");
    }

    @Test
    void shouldSayWhereThereIsNoFigure() {
        String report = DecisionReport.of(List.of(turn(80, Double.NaN, true), turn(100, 95, true)));

        assertThat(report)
                .containsPattern("turn 1 +80\\.00 +no figure +no figure")
                .containsPattern("mean +100\\.00 +95\\.00 +0\\.95 +at least 0\\.9\n")
                .contains("No figure: of 1,000 decisions", "--decided-complaints")
                .doesNotContain("MISSED", "NaN");
        assertThat(DecisionReport.of(List.of(turn(80, Double.NaN, true))))
                .containsPattern("mean +no figure +no figure +no figure +at least 0\\.9, no figure\n")
                .doesNotContain("MISSED", "NaN");
    }

    private static Turn turn(double without, double during, boolean throughout) {
        return new Turn(new EventRate(1_000, without), new EventRate(1_000, during), 100_000, 70.5, throughout);
    }
}
