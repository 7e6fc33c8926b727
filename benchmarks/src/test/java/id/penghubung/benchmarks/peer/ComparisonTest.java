package id.penghubung.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private final Comparison comparison = new Comparison(
            List.of(
                    lifecyclesAndReads(40, 900, 1000),
                    lifecyclesAndReads(60, 700, 1000),
                    lifecyclesAndReads(30, 800, 1000)),
            List.of(
                    lifecyclesAndReads(80, 300, 1000),
                    lifecyclesAndReads(60, 500, 1000),
                    lifecyclesAndReads(40, 400, 1000)));

    @Test
    void shouldDivideTheFiguresOfTheSameTurn() {
        assertThat(comparison.ratio(Figure.LIFECYCLES)).contains(new Spread(0.75, 0.5, 1));
    }

    @Test
    void shouldDeriveTheRatiosOfOneSystemFromEachOfItsTurns() {
        assertThat(comparison.ofOurs(Figure.READ_RATIO)).contains(new Spread(0.8, 0.7, 0.9));
        assertThat(comparison.ofPeer(Figure.READ_RATIO)).contains(new Spread(0.4, 0.3, 0.5));
        assertThat(comparison.ratio(Figure.READ_RATIO)).contains(new Spread(2, 1.4, 3));
    }

    @Test
    void shouldHaveNoRatioOfWhatWasNotMeasured() {
        assertThat(comparison.ofOurs(Figure.INTAKE_RATIO)).isEmpty();
        assertThat(comparison.ratio(Figure.INTAKE_RATIO)).isEmpty();
    }

    @Test
    void shouldShowEachMeasuredFigureWithItsSpreadAndWhatThePeerDoesLess() {
        String report = PeerReport.of(comparison);

        assertThat(report)
                .containsPattern(
                        "complete lifecycles per second.* 40.00 \\(30.00 to 60.00\\) .* 0.75 \\(0.50 to 1.00\\)")
                .contains(Figure.READ_RATIO.label())
                .doesNotContain(Figure.INTAKE.label())
                .contains("one hop through Kafka", "no keys, roles, timeline");
    }

    @Test
    void shouldShowTheFiguresOfATurnInOneLine() {
        assertThat(lifecyclesAndReads(27.71, 900, 1000))
                .hasToString("lifecycles 27.7, reads_gateway 900.0, reads_direct 1000.0");
    }

    @Test
    void shouldRefuseTurnsThatMeasuredOneSystemOnly() {
        List<TurnFigures> turn = List.of(lifecyclesAndReads(1, 1, 1));

        assertThatThrownBy(() -> new Comparison(turn, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static TurnFigures lifecyclesAndReads(double lifecycles, double gateway, double direct) {
        return new TurnFigures(
                Map.of(Figure.LIFECYCLES, lifecycles, Figure.READS_GATEWAY, gateway, Figure.READS_DIRECT, direct));
    }
}
