package id.penghubung.benchmarks.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Months as files write them. */
class MonthTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-03", "2026/3", "202603", "2026-03-15", "20260315", "2026-03-15T08:00:00Z", " 2026-03 "})
    void shouldReadUsualForms(String text) {
        assertThat(Month.parse(text)).hasToString("2026-03");
    }

    @Test
    void shouldReadNumbersInTheirOrder() {
        assertThat(Month.parse("9")).isLessThan(Month.parse("10")).hasToString("9");
    }

    @Test
    void shouldCountBeyondTheEndOfAYear() {
        assertThat(new Month(Month.parse("2025-12").number() + 1)).hasToString("2026-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Maret", "2026-13", "2026", "03-2026"})
    void shouldRefuseOtherTexts(String text) {
        assertThatThrownBy(() -> Month.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
