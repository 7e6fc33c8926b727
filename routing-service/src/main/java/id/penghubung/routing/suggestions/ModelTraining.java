package id.penghubung.routing.suggestions;

import java.util.List;

/** Trains suggestion models. The same decisions and limits give the same model. */
public final class ModelTraining {

    private final TrainingLimits limits;
    private final TrainingPace pace;
    private final IndonesianText analysis = new IndonesianText();

    public ModelTraining(TrainingLimits limits) {
        this(limits, TrainingPace.FULL);
    }

    public ModelTraining(TrainingLimits limits, TrainingPace pace) {
        this.limits = limits;
        this.pace = pace;
    }

    /**
     * Trains a model.
     *
     * @param training decisions to learn from, oldest first; more than one model can hold are left out, oldest first
     * @param tuning decisions that set the probabilities and the threshold of automatic decisions, neither trained nor tested
     *     on; without any, no suggestion is certain
     * @throws IllegalArgumentException if there is no training decision
     * @throws InterruptedException if the thread is interrupted; the training ends soon afterwards
     */
    public SuggestionModel train(List<ConfirmedDecision> training, List<ConfirmedDecision> tuning)
            throws InterruptedException {
        return train(training, tuning, settings(training));
    }

    /** Trains a model with known settings; see {@link #train(List, List)}. */
    public SuggestionModel train(
            List<ConfirmedDecision> training, List<ConfirmedDecision> tuning, LearningSettings settings)
            throws InterruptedException {
        TrainingSet set = TrainingSet.of(training, limits, analysis, pace);
        SuggestionModel model = new SuggestionModel(
                set.agencies(),
                set.vocabulary(),
                LinearTraining.train(set, settings, limits.threads(), pace),
                Calibration.DEFAULT,
                CertaintyThreshold.NONE);
        return model.calibrated(tuning);
    }

    /** Returns the settings that are best for decisions; see {@link SettingsSearch}. */
    public LearningSettings settings(List<ConfirmedDecision> training) throws InterruptedException {
        return SettingsSearch.search(training, limits, analysis, pace);
    }
}
