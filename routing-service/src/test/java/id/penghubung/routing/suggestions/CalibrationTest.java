package id.penghubung.routing.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.penghubung.routing.suggestions.Calibration.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Probabilities from scores. */
class CalibrationTest {

    @Test
    void shouldFindTheFactorWithWhichTheOutcomesWereDrawn() {
        // Given
        Calibration truth = new Calibration(3);
        Random random = new Random(1);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            double[] scores = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
            outcomes.add(new Outcome(scores, draw(truth.probabilities(scores), random)));
        }

        // When
        Calibration fitted = Calibration.of(outcomes);

        // Then
        assertThat(fitted.factor()).isCloseTo(3, within(0.15));
    }

    @Test
    void shouldNameProbabilitiesThatComeTrue() {
        // Given
        List<List<ConfirmedDecision>> months = SyntheticComplaints.months(5, 5, 500);
        SuggestionModel model = Models.trainedWith(months.subList(0, 3), months.get(3));

        // When
        double expected = 0;
        int right = 0;
        for (ConfirmedDecision decision : months.get(4)) {
            SuggestionModel.Ranking ranking = model.rank(decision.text());
            expected += ranking.probability();
            right += ranking.agencyCodes().getFirst().equals(decision.agencyCode()) ? 1 : 0;
        }

        // Then: chance alone makes a difference of 0.06 between two months of 500 decisions
        assertThat(expected / 500).isCloseTo(right / 500.0, within(0.1));
    }

    @Test
    void shouldStayWithTheDefaultWithoutOutcomes() {
        assertThat(Calibration.of(List.of())).isEqualTo(Calibration.DEFAULT);
    }

    @Test
    void shouldReturnProbabilitiesThatAddUpToOneForLargeScores() {
        assertThat(new Calibration(100).probabilities(new double[] {1_000, 999, -1_000}))
                .satisfies(probabilities -> assertThat(probabilities[0] + probabilities[1] + probabilities[2])
                        .isCloseTo(1, within(1e-9)));
    }

    private static int draw(double[] probabilities, Random random) {
        double draw = random.nextDouble();
        int i = 0;
        while (i < probabilities.length - 1 && draw >= probabilities[i]) {
            draw -= probabilities[i++];
        }
        return i;
    }
}
