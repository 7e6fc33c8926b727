package id.penghubung.routing.models;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.routing.suggestions.ConfirmedDecision;
import id.penghubung.routing.suggestions.ModelFormat;
import id.penghubung.routing.suggestions.ModelTraining;
import id.penghubung.routing.suggestions.SuggestionModel;
import id.penghubung.routing.suggestions.TrainingLimits;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The stored content of models. */
class ModelContentTest {

    private final SuggestionModel model = trained();
    private final ModelContent content = ModelContent.of(model);

    @Test
    void shouldReadTheModelThatWasStored() {
        // When
        ModelReading reading = content.read();

        // Then
        assertThat(reading)
                .isInstanceOfSatisfying(
                        ModelReading.Usable.class,
                        read -> assertThat(ModelFormat.write(read.model())).isEqualTo(ModelFormat.write(model)));
    }

    @Test
    void shouldRefuseDamagedContent() {
        // Given
        byte[] damaged = content.bytes().clone();
        damaged[damaged.length / 2] ^= 1;

        // When
        ModelReading byDigest = new ModelContent(ModelFormat.VERSION, damaged, content.sha256()).read();
        ModelReading cut = new ModelContent(ModelFormat.VERSION, new byte[0], content.sha256()).read();

        // Then
        assertThat(List.of(byDigest, cut)).containsOnly(new ModelReading.Unusable(Defect.DAMAGED));
    }

    @Test
    void shouldRefuseContentOfAnotherRelease() {
        // When
        ModelReading newer = new ModelContent(ModelFormat.VERSION + 1, content.bytes(), content.sha256()).read();
        ModelReading older = new ModelContent(ModelFormat.VERSION - 1, content.bytes(), content.sha256()).read();

        // Then
        assertThat(newer).isEqualTo(new ModelReading.Unusable(Defect.NEWER_FORMAT));
        assertThat(older).isEqualTo(new ModelReading.Unusable(Defect.OLDER_FORMAT));
    }

    private static SuggestionModel trained() {
        List<ConfirmedDecision> decisions =
                List.of(new ConfirmedDecision("jalan berlubang", "dpu"), new ConfirmedDecision("sampah", "dlhk"));
        try {
            return new ModelTraining(new TrainingLimits(10, 1_000, 10_000, 1, 10)).train(decisions, List.of());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
