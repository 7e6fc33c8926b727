package id.penghubung.routing.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Decisions with which an agency is trained. */
class OneAgainstOthersTest {

    private static final int DECISIONS = 100;

    /** Agencies 0 to 3 in turn. */
    private final TrainingSet set = set();

    @Test
    void shouldTakeAllDecisionsWithoutALimit() {
        // When
        OneAgainstOthers chosen = OneAgainstOthers.of(set, set.positions(1), 2, DECISIONS);

        // Then
        assertThat(chosen.positions()).isEqualTo(set.positions(1));
        assertThat(chosen.weightOfOthers()).isEqualTo(1);
    }

    @Test
    void shouldTakeAllOwnDecisionsAndEvenlySpreadOnesOfOthers() {
        // When: 25 are its own
        OneAgainstOthers chosen = OneAgainstOthers.of(set, set.positions(1), 2, 15);

        // Then
        List<Integer> own = ofAgency(chosen, 2);
        List<Integer> others = Arrays.stream(chosen.positions())
                .boxed()
                .filter(position -> !own.contains(position))
                .toList();
        assertThat(own).hasSize(25);
        assertThat(others).hasSize(15).isSorted().doesNotHaveDuplicates();
        assertThat(others).filteredOn(position -> position < DECISIONS / 2).hasSizeBetween(7, 8);
        assertThat(chosen.weightOfOthers()).isEqualTo(5);
    }

    @Test
    void shouldTakeOtherDecisionsForEachAgency() {
        // When
        OneAgainstOthers first = OneAgainstOthers.of(set, set.positions(1), 0, 15);
        OneAgainstOthers last = OneAgainstOthers.of(set, set.positions(1), 3, 15);

        // Then: of the same two agencies
        assertThat(ofAgency(first, 1)).isNotEmpty().isNotEqualTo(ofAgency(last, 1));
        assertThat(ofAgency(first, 2)).isNotEmpty().isNotEqualTo(ofAgency(last, 2));
    }

    @Test
    void shouldTakeCopiesToo() {
        // When: the newer half counts twice
        OneAgainstOthers chosen = OneAgainstOthers.of(set, set.positions(2), 1, 30);

        // Then
        assertThat(ofAgency(chosen, 1)).hasSize(25 + 12);
        assertThat(chosen.positions()).hasSize(25 + 12 + 30);
    }

    private List<Integer> ofAgency(OneAgainstOthers chosen, int agency) {
        return Arrays.stream(chosen.positions())
                .boxed()
                .filter(position -> set.label(position) == agency)
                .toList();
    }

    private static TrainingSet set() {
        List<ConfirmedDecision> decisions = IntStream.range(0, DECISIONS)
                .mapToObj(n -> new ConfirmedDecision("jalan rusak", "agency-" + n % 4))
                .toList();
        try {
            return TrainingSet.of(decisions, Models.LIMITS, new IndonesianText(), TrainingPace.FULL);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
