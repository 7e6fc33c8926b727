package id.penghubung.routing.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Suggestions and their explanations. */
class SuggestionModelTest {

    private static SuggestionModel model =
            Models.trainedWith(List.of(new ConfirmedDecision("jalan", "dpupr")), List.of(), LearningSettings.DEFAULT);

    @BeforeAll
    static void train() {
        List<ConfirmedDecision> decisions = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            decisions.add(new ConfirmedDecision("mohon jalan berlubang diperbaiki nomor " + i, "dpupr"));
            decisions.add(new ConfirmedDecision("mohon sampah diangkut warga kampung " + i, "dlh"));
            decisions.add(new ConfirmedDecision("mohon cetak ktp antri kantor " + i, "dukcapil"));
            decisions.add(new ConfirmedDecision("mohon air keruh pipa bocor " + i, "pdam"));
        }
        List<ConfirmedDecision> tuning = new ArrayList<>(decisions.subList(0, 120));
        tuning.addAll(Collections.nCopies(3, new ConfirmedDecision("mohon sampah diangkut warga kampung", "dpupr")));
        model = Models.trainedWith(decisions, tuning, LearningSettings.DEFAULT);
    }

    @Test
    void shouldSuggestThreeAgenciesMostProbableFirst() {
        // When
        Suggestion suggestion = model.suggest("Sampah warga kampung belum diangkut");

        // Then
        assertThat(suggestion.candidates()).hasSize(3);
        assertThat(suggestion.first().agencyCode()).isEqualTo("dlh");
        assertThat(suggestion.candidates())
                .isSortedAccordingTo((one, other) -> Double.compare(other.probability(), one.probability()));
        assertThat(suggestion.certain()).isTrue();
    }

    @Test
    void shouldNameTheWordsThatSpokeForEachAgency() {
        // When
        Suggestion suggestion = model.suggest("Mohon sampahnya diangkut, pipa kantor kami baik, telepon 081234567890");

        // Then: as the reporter wrote them
        assertThat(words(suggestion, "dlh")).contains("sampahnya", "diangkut").doesNotContain("pipa", "kantor");
        assertThat(words(suggestion, "pdam")).contains("pipa").doesNotContain("sampahnya");
        assertThat(suggestion.candidates())
                .allSatisfy(candidate -> assertThat(candidate.words().size()).isLessThanOrEqualTo(5));
        assertThat(suggestion.candidates().toString()).doesNotContain("0812");
    }

    @Test
    void shouldRecognizeMisspeltWords() {
        assertThat(model.suggest("smpah tdk dianggkut").first().agencyCode()).isEqualTo("dlh");
    }

    @Test
    void shouldBeUncertainAboutATextWithoutKnownWords() {
        // When
        Suggestion suggestion = model.suggest("???");

        // Then
        assertThat(suggestion.certain()).isFalse();
        assertThat(suggestion.first().words()).isEmpty();
    }

    @Test
    void shouldBeUncertainWhenTwoAgenciesAreLikely() {
        assertThat(model.suggest("sampah diangkut jalan berlubang diperbaiki").certain())
                .isFalse();
    }

    @Test
    void shouldRankAsItSuggests() {
        // Given
        String text = "air keruh di kantor";

        // When
        Suggestion suggestion = model.suggest(text);
        SuggestionModel.Ranking ranking = model.rank(text);

        // Then
        assertThat(ranking.agencyCodes())
                .isEqualTo(suggestion.candidates().stream()
                        .map(Candidate::agencyCode)
                        .toList());
        assertThat(ranking.probability()).isEqualTo(suggestion.first().probability());
        assertThat(ranking.certain()).isEqualTo(suggestion.certain());
    }

    private static List<String> words(Suggestion suggestion, String agency) {
        return suggestion.candidates().stream()
                .filter(candidate -> candidate.agencyCode().equals(agency))
                .findFirst()
                .orElseThrow()
                .words();
    }
}
