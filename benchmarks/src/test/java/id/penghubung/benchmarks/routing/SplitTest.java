package id.penghubung.benchmarks.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.routing.suggestions.ConfirmedDecision;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Months of training, tuning and test. */
class SplitTest {

    @Test
    void shouldTrainWithTheFirstOfTwoYears() {
        // When
        Split split = Split.of(months(24), Optional.empty());

        // Then
        assertThat(split)
                .hasToString("trained with 2024-01 to 2024-12, tuned with 2025-01, tested with 2025-02 to 2025-12");
        assertThat(split.training()).hasSize(12);
        assertThat(split.tuning()).hasSize(1);
        assertThat(split.test()).hasSize(11);
    }

    @Test
    void shouldUseNoDecisionTwice() {
        // When
        Split split = Split.of(months(5), Optional.of(Month.parse("2024-02")));

        // Then
        assertThat(split.training())
                .doesNotContainAnyElementsOf(split.tuning())
                .doesNotContainAnyElementsOf(split.test());
        assertThat(split.tuning()).doesNotContainAnyElementsOf(split.test());
    }

    @Test
    void shouldTestEachMonthOnceWhenTrainedEachMonth() {
        // Given
        Split split = Split.of(months(6), Optional.empty());

        // When
        List<ConfirmedDecision> tested = split.later().stream()
                .flatMap(later -> later.nextMonth().stream())
                .toList();

        // Then
        assertThat(tested).isEqualTo(split.test());
    }

    @Test
    void shouldRefuseTooFewMonthsAndAMonthAtTheEnds() {
        assertThatThrownBy(() -> Split.of(months(2), Optional.empty())).hasMessageContaining("three months");
        assertThatThrownBy(() -> Split.of(months(4), Optional.of(Month.parse("2024-01"))))
                .hasMessageContaining("2024-01 to 2024-04");
        assertThatThrownBy(() -> Split.of(months(4), Optional.of(Month.parse("2030-01"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SortedMap<Month, List<ConfirmedDecision>> months(int count) {
        SortedMap<Month, List<ConfirmedDecision>> months = new TreeMap<>();
        int first = Month.parse("2024-01").number();
        for (int i = 0; i < count; i++) {
            months.put(new Month(first + i), List.of(new ConfirmedDecision("text of month " + i, "dlh")));
        }
        return months;
    }
}
