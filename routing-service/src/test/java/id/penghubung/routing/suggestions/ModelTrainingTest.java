package id.penghubung.routing.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Training of models. */
class ModelTrainingTest {

    private static List<List<ConfirmedDecision>> months = List.of();
    private static SuggestionModel model = untrained();

    @BeforeAll
    static void train() {
        months = SyntheticComplaints.months(3, 6, 500);
        model = Models.trainedWith(months.subList(0, 4), months.get(4));
    }

    @Test
    void shouldSuggestTheRightAgencyForMostComplaints() {
        // When
        ModelQuality quality = ModelQuality.of(model, months.get(5));

        // Then: the most frequent agency has a sixth of the complaints
        assertThat(quality.accuracy()).isGreaterThan(0.6);
        assertThat(quality.topThree()).isGreaterThan(0.8);
        assertThat(quality.macroF1()).isGreaterThan(0.4);
    }

    @Test
    void shouldDecideAlonePreciselyAndKeepSilentOtherwise() {
        // When
        ModelQuality quality = ModelQuality.of(model, months.get(5));

        // Then
        assertThat(quality.decidedAlone()).isBetween(0.0, 0.95);
        assertThat(quality.decidedAlone() == 0 || quality.precision() > quality.accuracy())
                .isTrue();
    }

    @Test
    void shouldBeTheSameForTheSameDecisions() {
        // Given
        List<ConfirmedDecision> training =
                months.subList(0, 4).stream().flatMap(List::stream).toList();

        // When
        SuggestionModel again = Models.trainedWith(training, months.get(4), LearningSettings.DEFAULT);

        // Then
        assertThat(ModelFormat.write(again)).isEqualTo(ModelFormat.write(model));
    }

    @Test
    void shouldBeTheSameWithMoreThreads() throws InterruptedException {
        // Given
        List<ConfirmedDecision> training =
                months.subList(0, 4).stream().flatMap(List::stream).toList();
        TrainingLimits limits = new TrainingLimits(
                Models.LIMITS.decisions(), Models.LIMITS.features(), Models.LIMITS.occurrences(), 2, 1_000);

        // When
        SuggestionModel again = new ModelTraining(limits).train(training, months.get(4), LearningSettings.DEFAULT);

        // Then
        assertThat(ModelFormat.write(again)).isEqualTo(ModelFormat.write(model));
    }

    /** Texts are read twice; after that only the passes of the support vector machines are left to wait between. */
    @Test
    void shouldAwaitItsTurnBetweenTextsAndBetweenPassesAndLearnTheSame() throws InterruptedException {
        // Given
        List<ConfirmedDecision> training =
                months.subList(0, 4).stream().flatMap(List::stream).toList();
        AtomicInteger turns = new AtomicInteger();
        ModelTraining paced = new ModelTraining(Models.LIMITS, turns::incrementAndGet);

        // When
        SuggestionModel again = paced.train(training, months.get(4), LearningSettings.DEFAULT);

        // Then
        assertThat(turns)
                .hasValueGreaterThan(2 * training.size() + again.agencies().size());
        assertThat(ModelFormat.write(again)).isEqualTo(ModelFormat.write(model));
    }

    @Test
    void shouldChooseTheSameSettingsForTheSameDecisions() throws InterruptedException {
        // Given
        List<ConfirmedDecision> training =
                months.subList(0, 4).stream().flatMap(List::stream).toList();
        ModelTraining trainings = new ModelTraining(Models.LIMITS);

        // When, then
        assertThat(trainings.settings(training)).isEqualTo(trainings.settings(training));
    }

    @Test
    void shouldStayWithinTheLimits() throws InterruptedException {
        // Given
        TrainingLimits limits = new TrainingLimits(600, 1_000, 20_000, 1, 1_000);
        List<ConfirmedDecision> training = new ArrayList<>();
        training.add(new ConfirmedDecision("an old decision", "closed-agency"));
        months.subList(0, 4).forEach(training::addAll);

        // When
        SuggestionModel small = new ModelTraining(limits).train(training, months.get(4), LearningSettings.DEFAULT);

        // Then
        assertThat(small.features()).isLessThanOrEqualTo(1_000);
        assertThat(small.agencies()).doesNotContain("closed-agency");
    }

    @Test
    void shouldGiveRareAgenciesMoreWeight() {
        // Given
        List<ConfirmedDecision> training =
                months.subList(0, 4).stream().flatMap(List::stream).toList();

        // When
        SuggestionModel without = Models.trainedWith(training, months.get(4), new LearningSettings(0.25, 0, 1, 0));
        SuggestionModel with = Models.trainedWith(training, months.get(4), new LearningSettings(0.25, 1, 1, 0));

        // Then
        assertThat(averageRecall(with)).isGreaterThan(averageRecall(without));
    }

    @Test
    void shouldLearnFromFewDecisionsAtTheStart() {
        // Given
        List<ConfirmedDecision> duties = List.of(
                new ConfirmedDecision("pengelolaan sampah dan taman kota", "dlh"),
                new ConfirmedDecision("pembangunan jalan, jembatan dan drainase", "dpupr"),
                new ConfirmedDecision("kartu tanda penduduk dan akta kelahiran", "dukcapil"));

        // When
        Suggestion suggestion = Models.trainedWith(duties, List.of(), LearningSettings.DEFAULT)
                .suggest("Sampah di taman tidak diangkut");

        // Then
        assertThat(suggestion.first().agencyCode()).isEqualTo("dlh");
        assertThat(suggestion.certain()).isFalse();
    }

    @Test
    void shouldKnowOneAgencyOnly() {
        // Given
        List<ConfirmedDecision> decisions = List.of(new ConfirmedDecision("jalan rusak", "dpupr"));

        // When, then
        assertThat(Models.trainedWith(decisions, List.of(), LearningSettings.DEFAULT)
                        .suggest("sampah")
                        .first()
                        .agencyCode())
                .isEqualTo("dpupr");
    }

    @Test
    void shouldRefuseToTrainWithoutDecisions() {
        assertThatThrownBy(() -> Models.trainedWith(List.of(), List.of(), LearningSettings.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double averageRecall(SuggestionModel model) {
        return ModelQuality.of(model, months.get(5)).agencies().stream()
                .mapToDouble(AgencyQuality::recall)
                .average()
                .orElseThrow();
    }

    private static SuggestionModel untrained() {
        return new SuggestionModel(
                List.of("none"),
                new Vocabulary(new int[0], new float[0]),
                new LinearWeights(0, 1),
                Calibration.DEFAULT,
                CertaintyThreshold.NONE);
    }
}
