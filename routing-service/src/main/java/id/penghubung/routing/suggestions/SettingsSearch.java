package id.penghubung.routing.suggestions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Chooses the settings of learning: trains with the older part of the training decisions, and compares on the newer part.
 * The decisions that calibrate and test the model later are not used.
 */
final class SettingsSearch {

    /** Share of the decisions on which settings are compared. */
    private static final double COMPARED = 0.2;

    /** With fewer decisions the comparison says more about chance than about the settings. */
    private static final int FEWEST_COMPARED = 100;

    /** Accuracy and macro-F1 that are better by less than this don't justify another choice. */
    private static final double SMALLEST_GAIN = 0.001;

    private final TrainingSet set;
    private final List<ConfirmedDecision> compared;

    /** The texts to compare on, which are the same for all settings. */
    private final List<TextVector> texts;

    private final int threads;
    private final TrainingPace pace;

    /** Quality of the settings that were tried: that of the best ones is needed again for each further choice. */
    private final Map<LearningSettings, Double> values = new HashMap<>();

    private SettingsSearch(
            TrainingSet set,
            List<ConfirmedDecision> compared,
            IndonesianText analysis,
            int threads,
            TrainingPace pace) {
        this.set = set;
        this.compared = compared;
        this.texts = compared.stream()
                .map(decision -> TextVector.of(TextFeatures.of(analysis.words(decision.text())), set.vocabulary()))
                .toList();
        this.threads = threads;
        this.pace = pace;
    }

    /**
     * Returns the best settings found.
     *
     * @param decisions oldest first
     * @throws InterruptedException if the thread is interrupted
     */
    static LearningSettings search(
            List<ConfirmedDecision> decisions, TrainingLimits limits, IndonesianText analysis, TrainingPace pace)
            throws InterruptedException {
        List<ConfirmedDecision> newest = TrainingSet.newest(decisions, limits.searchedDecisions());
        int split = (int) (newest.size() * (1 - COMPARED));
        if (newest.size() - split < FEWEST_COMPARED) {
            return LearningSettings.DEFAULT;
        }
        TrainingSet set = TrainingSet.of(newest.subList(0, split), limits, analysis, pace);
        List<ConfirmedDecision> compared = newest.subList(split, newest.size());
        return new SettingsSearch(set, compared, analysis, limits.threads(), pace).search();
    }

    private LearningSettings search() throws InterruptedException {
        LearningSettings first = LearningSettings.DEFAULT;
        LearningSettings cost = best(first, DoubleStream.of(0.125, 0.5, 1).mapToObj(first::withCost));
        LearningSettings rare = best(cost, DoubleStream.of(0, 0.5, 0.75).mapToObj(cost::withRareAgencies));
        LearningSettings bayes = bestNaiveBayes(rare, DoubleStream.of(0, 0.5, 1).mapToObj(rare::withNaiveBayes));
        return best(bayes, IntStream.of(2).mapToObj(bayes::withRecentCopies));
    }

    /** Compares factors of naive Bayes. The support vector machines do not depend on them, and are trained once for all. */
    private LearningSettings bestNaiveBayes(LearningSettings current, Stream<LearningSettings> others)
            throws InterruptedException {
        LinearWeights trained = LinearTraining.supportVectors(set, current, threads, pace);
        List<LearningSettings> factors = others.toList();
        for (LearningSettings factor : factors) {
            LinearWeights weights = trained.copy();
            LinearTraining.addNaiveBayes(set, factor, weights);
            values.put(factor, value(weights));
        }
        return best(current, factors.stream());
    }

    private LearningSettings best(LearningSettings current, Stream<LearningSettings> others)
            throws InterruptedException {
        LearningSettings best = current;
        double highest = value(current) + SMALLEST_GAIN;
        for (LearningSettings other : others.toList()) {
            double value = value(other);
            if (value > highest) {
                best = other;
                highest = value;
            }
        }
        return best;
    }

    private double value(LearningSettings settings) throws InterruptedException {
        Double known = values.get(settings);
        if (known != null) {
            return known;
        }
        double value = value(LinearTraining.train(set, settings, threads, pace));
        values.put(settings, value);
        return value;
    }

    private double value(LinearWeights weights) {
        SuggestionModel model = new SuggestionModel(
                set.agencies(), set.vocabulary(), weights, Calibration.DEFAULT, CertaintyThreshold.NONE);
        QualityMeasurement measurement = new QualityMeasurement();
        for (int i = 0; i < compared.size(); i++) {
            measurement.add(compared.get(i).agencyCode(), model.rank(texts.get(i)));
        }
        ModelQuality quality = measurement.quality();
        return quality.accuracy() + quality.macroF1() / 2;
    }
}
