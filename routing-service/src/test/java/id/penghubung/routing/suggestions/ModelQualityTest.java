package id.penghubung.routing.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures of a model, computed by hand. */
class ModelQualityTest {

    @Test
    void shouldCountAsByHand() {
        // Given: agency, first to third candidate, probability
        QualityMeasurement measurement = new QualityMeasurement();
        measurement.add("a", List.of("a", "b", "c"), 0.99, true);
        measurement.add("a", List.of("a", "b", "c"), 0.97, true);
        measurement.add("a", List.of("b", "a", "c"), 0.96, true);
        measurement.add("b", List.of("b", "a", "c"), 0.60, false);
        measurement.add("c", List.of("a", "b", "d"), 0.50, false);

        // When
        ModelQuality quality = measurement.quality();

        // Then
        assertThat(quality.decisions()).isEqualTo(5);
        assertThat(quality.accuracy()).isEqualTo(3.0 / 5);
        assertThat(quality.topThree()).isEqualTo(4.0 / 5);
        assertThat(quality.decidedAlone()).isEqualTo(3.0 / 5);
        assertThat(quality.precision()).isEqualTo(2.0 / 3);
        assertThat(quality.attainable()).isEqualTo(2.0 / 5);
        assertThat(quality.agencies())
                .containsExactly(
                        new AgencyQuality("a", 3, 2.0 / 3, 2.0 / 3, 2.0 / 3),
                        new AgencyQuality("b", 1, 0.5, 1, 2.0 / 3),
                        new AgencyQuality("c", 1, 0, 0, 0));
        assertThat(quality.macroF1()).isCloseTo((2.0 / 3 + 2.0 / 3 + 0) / 3, within(1e-12));
    }

    @Test
    void shouldCountAgenciesThatWereOnlySuggested() {
        // Given
        QualityMeasurement measurement = new QualityMeasurement();
        measurement.add("a", List.of("a"), 0.9, true);
        measurement.add("a", List.of("z"), 0.9, true);

        // When, then: F1 of a is 2/3, of z is 0
        assertThat(measurement.quality().macroF1()).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void shouldHaveNoFiguresWithoutDecisions() {
        assertThat(new QualityMeasurement().quality()).isEqualTo(new ModelQuality(0, 0, 0, 0, 0, 0, 0, List.of()));
    }
}
