package id.penghubung.benchmarks.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.routing.suggestions.ConfirmedDecision;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Invented decisions. */
class SyntheticDecisionsTest {

    private static final List<ConfirmedDecision> DECISIONS = SyntheticDecisions.of(3_000);

    @Test
    void shouldBeTheSameEachTime() {
        assertThat(SyntheticDecisions.of(3_000)).isEqualTo(DECISIONS);
    }

    @Test
    void shouldGoToAllAgencies() {
        assertThat(DECISIONS.stream().map(ConfirmedDecision::agencyCode).distinct())
                .hasSize(SyntheticDecisions.AGENCIES);
    }

    @Test
    void shouldHaveWordsWithTheFrequenciesOfLanguage() {
        // When
        List<Long> frequencies = DECISIONS.stream()
                .flatMap(decision -> List.of(decision.text().split(" ", -1)).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values()
                .stream()
                .sorted(Collections.reverseOrder())
                .toList();

        // Then
        assertThat(frequencies.getFirst())
                .as("the first word beside the tenth")
                .isBetween(frequencies.get(9) * 5, frequencies.get(9) * 15);
        assertThat(frequencies).as("different words").hasSizeGreaterThan(3_000);
    }
}
