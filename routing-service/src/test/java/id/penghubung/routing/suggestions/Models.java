package id.penghubung.routing.suggestions;

import java.util.List;

/** Models of tests, trained on one thread with few features. */
final class Models {

    static final TrainingLimits LIMITS = new TrainingLimits(10_000, 20_000, 5_000_000, 1, 1_000);

    private Models() {}

    static SuggestionModel trainedWith(List<List<ConfirmedDecision>> months, List<ConfirmedDecision> tuning) {
        return trainedWith(months.stream().flatMap(List::stream).toList(), tuning, LearningSettings.DEFAULT);
    }

    static SuggestionModel trainedWith(
            List<ConfirmedDecision> training, List<ConfirmedDecision> tuning, LearningSettings settings) {
        try {
            return new ModelTraining(LIMITS).train(training, tuning, settings);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
