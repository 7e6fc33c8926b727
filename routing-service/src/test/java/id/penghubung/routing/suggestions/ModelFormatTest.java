package id.penghubung.routing.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Models as bytes. */
class ModelFormatTest {

    private static List<List<ConfirmedDecision>> months = List.of();
    private static byte[] stored = {};

    @BeforeAll
    static void train() {
        months = SyntheticComplaints.months(7, 4, 300);
        stored = ModelFormat.write(Models.trainedWith(months.subList(0, 2), months.get(2)));
    }

    @Test
    void shouldSuggestTheSameAfterReading() {
        // Given
        SuggestionModel model = Models.trainedWith(months.subList(0, 2), months.get(2));

        // When
        SuggestionModel read = ModelFormat.read(stored);

        // Then
        assertThat(read.threshold()).isEqualTo(model.threshold());
        assertThat(months.get(3))
                .allSatisfy(decision ->
                        assertThat(read.suggest(decision.text())).isEqualTo(model.suggest(decision.text())));
        assertThat(ModelFormat.write(read)).isEqualTo(stored);
    }

    @Test
    void shouldContainNoWordOfAnyComplaint() {
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("sampah", "aspal", "puskesmas");
    }

    @Test
    void shouldRefuseOtherBytes() {
        assertThatThrownBy(() -> ModelFormat.read(new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ModelFormat.read(new byte[100])).hasMessageContaining("not a model");
        assertThatThrownBy(() -> ModelFormat.read(Arrays.copyOf(stored, stored.length / 2)))
                .hasMessageContaining("damaged");
    }

    @Test
    void shouldRefuseADamagedModel() {
        // Given
        byte[] damaged = stored.clone();
        damaged[damaged.length / 2] ^= 1;

        // When, then
        assertThatThrownBy(() -> ModelFormat.read(damaged)).hasMessageContaining("damaged");
    }

    @Test
    void shouldRefuseAnotherVersion() {
        // Given
        byte[] newer = stored.clone();
        newer[5]++;

        // When, then
        assertThatThrownBy(() -> ModelFormat.read(newer)).hasMessageContaining("unknown version 2");
    }
}
