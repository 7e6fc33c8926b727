package id.penghubung.quality.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The components of a standard are those of the regulation. */
class ComponentTest {

    /** UU 25/2009 Art. 21, PermenPANRB 15/2014: six components of the delivery, then eight of the management. */
    @Test
    void shouldHaveTheFourteenComponentsOfTheRegulation() {
        assertThat(Arrays.stream(Component.values()).map(Component::field))
                .containsExactly(
                        "requirements",
                        "procedure",
                        "duration",
                        "fee",
                        "output",
                        "complaintChannels",
                        "legalBasis",
                        "facilities",
                        "staffCompetence",
                        "supervision",
                        "staffCount",
                        "guarantee",
                        "safety",
                        "performanceEvaluation");
    }

    @Test
    void shouldMissAllComponentsInAnEmptyStandard() {
        assertThat(Component.missingIn(StandardComponents.EMPTY)).hasSize(14);
    }

    @Test
    void shouldWriteFeesAndDurationsAsThePublicReadsThem() {
        assertThat(new ServiceFee(0L, null).inWords()).isEqualTo("Tidak dipungut biaya");
        assertThat(new ServiceFee(1_250_000L, null).inWords()).isEqualTo("Rp1.250.000");
        assertThat(new ServiceFee(null, "Perda 1/2024").inWords()).isEqualTo("Perda 1/2024");
        assertThat(new ServiceDuration(3, ServiceDuration.Unit.WORKING_DAY).inWords())
                .isEqualTo("3 hari kerja");
    }
}
