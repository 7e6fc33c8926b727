package id.penghubung.routing.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Suggestions by the duties of agencies. */
class DutyModelTest {

    private final DutyModel model = new DutyModel(Map.of(
            "dpu", List.of("Dinas Pekerjaan Umum", "jalan berlubang, jembatan, drainase"),
            "dishub", List.of("Dinas Perhubungan", "lampu jalan, parkir"),
            "dlhk", List.of("Dinas Lingkungan Hidup", "sampah, limbah"),
            "dinkes", List.of("Dinas Kesehatan", "puskesmas, obat")));

    @Test
    void shouldSuggestTheAgencyOfTheMostTellingWords() {
        // When
        List<Candidate> candidates = model.suggest("Jalanan berlubang, kata dinas", agency -> true);

        // Then: both have roads, only one has holes, and all are called dinas
        assertThat(candidates).extracting(Candidate::agencyCode).containsExactly("dpu", "dishub");
        assertThat(candidates.getFirst().words()).containsExactly("jalanan", "berlubang");
        assertThat(candidates.getFirst().probability()).isBetween(0.5, 1.0);
    }

    @Test
    void shouldSuggestNothingWithoutAWordOfADuty() {
        assertThat(model.suggest("Mohon ditindaklanjuti oleh dinas", agency -> true))
                .isEmpty();
    }

    @Test
    void shouldSuggestNoAgencyThatIsNotEligible() {
        assertThat(model.suggest("Jalanan berlubang", agency -> !agency.equals("dpu")))
                .extracting(Candidate::agencyCode)
                .containsExactly("dishub");
    }
}
