package id.penghubung.routing.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Weights of complement naive Bayes. */
class NaiveBayesTest {

    @Test
    void shouldPreferTheAgencyWhoseDecisionsHaveTheFeature() throws InterruptedException {
        // Given
        List<ConfirmedDecision> decisions = List.of(
                new ConfirmedDecision("sampah", "dlh"),
                new ConfirmedDecision("jalan", "dpupr"),
                new ConfirmedDecision("jalan", "dpupr"),
                new ConfirmedDecision("jalan", "dpupr"));
        IndonesianText analysis = new IndonesianText();
        TrainingSet set = TrainingSet.of(decisions, Models.LIMITS, analysis, TrainingPace.FULL);
        LinearWeights weights = new LinearWeights(set.vocabulary().size(), 2);

        // When
        NaiveBayes.add(set, set.positions(1), 1, weights);

        // Then: the rare agency first for its word, although the other one has three of four decisions
        double[] rare = weights.scores(vector("sampah", set, analysis));
        double[] frequent = weights.scores(vector("jalan", set, analysis));
        assertThat(set.agencies()).containsExactly("dlh", "dpupr");
        assertThat(rare[0]).isGreaterThan(rare[1]);
        assertThat(frequent[1]).isGreaterThan(frequent[0]);
    }

    private static TextVector vector(String text, TrainingSet set, IndonesianText analysis) {
        return TextVector.of(TextFeatures.of(analysis.words(text)), set.vocabulary());
    }
}
