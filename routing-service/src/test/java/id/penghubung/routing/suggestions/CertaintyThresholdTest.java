package id.penghubung.routing.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.penghubung.routing.suggestions.CertaintyThreshold.Trial;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The probability from which suggestions are decisions. */
class CertaintyThresholdTest {

    @Test
    void shouldBeTheLowestProbabilityWithEnoughPrecision() {
        // Given: of each ten, the 60 with 0.9 are right, and half of the 40 with 0.4
        List<Trial> trials = new ArrayList<>(trials(60, 60, 0.9));
        trials.addAll(trials(40, 20, 0.4));

        // When
        CertaintyThreshold threshold = CertaintyThreshold.of(trials, 0.95);

        // Then
        assertThat(threshold.isReachedBy(0.9)).isTrue();
        assertThat(threshold.isReachedBy(0.89)).isFalse();
    }

    @Test
    void shouldCountOneErrorMoreThanSeen() {
        // Given, when, then: (4 + 1) of (99 + 1) are 5 %
        assertThat(CertaintyThreshold.of(trials(99, 95, 0.8), 0.95).isReachedBy(0.8))
                .isTrue();
        assertThat(CertaintyThreshold.of(trials(98, 94, 0.8), 0.95).isReachedBy(0.8))
                .isFalse();
    }

    @Test
    void shouldDecideNothingWithFewDecisionsOrTooManyErrors() {
        assertThat(CertaintyThreshold.of(trials(CertaintyThreshold.FEWEST_DECISIONS - 1, 29, 0.9), 0.95)
                        .isReachedBy(1))
                .isFalse();
        assertThat(CertaintyThreshold.of(trials(1_000, 900, 0.9), 0.95).isReachedBy(1))
                .isFalse();
        assertThat(CertaintyThreshold.of(List.of(), 0.95).isReachedBy(1)).isFalse();
    }

    @Test
    void shouldNotSeparateEqualProbabilities() {
        // Given: the right ones are first by chance
        List<Trial> trials = new ArrayList<>(trials(50, 50, 0.7));
        trials.addAll(trials(50, 0, 0.7));

        // When, then
        assertThat(CertaintyThreshold.of(trials, 0.95).isReachedBy(0.7)).isFalse();
    }

    @Test
    void shouldMeasureTheShareThatCouldBeDecided() {
        // Given
        List<Trial> trials = new ArrayList<>(trials(60, 57, 0.9));
        trials.addAll(trials(40, 20, 0.4));

        // When, then
        assertThat(CertaintyThreshold.coverage(trials, 0.95)).isCloseTo(0.6, within(1e-9));
    }

    private static List<Trial> trials(int count, int right, double probability) {
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            trials.add(new Trial(probability, i < right));
        }
        return trials;
    }
}
