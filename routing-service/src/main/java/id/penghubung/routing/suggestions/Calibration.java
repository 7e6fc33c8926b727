package id.penghubung.routing.suggestions;

import java.util.List;

/**
 * Translation of scores into probabilities: the softmax of the scores times a factor (the inverse of a temperature; Guo et
 * al., <i>On Calibration of Modern Neural Networks</i>, 2017).
 *
 * @param factor positive; the larger, the closer the probabilities are to 0 and 1
 */
record Calibration(double factor) {

    /** Used until there are decisions for a calibration. */
    static final Calibration DEFAULT = new Calibration(2);

    private static final double LOWEST = Math.log(0.05);
    private static final double HIGHEST = Math.log(100);
    private static final int STEPS = 40;
    private static final double GOLDEN_RATIO = (Math.sqrt(5) - 1) / 2;

    /** Scores of a decision that the model was not trained with, and the position of its agency. */
    record Outcome(double[] scores, int agency) {}

    /** Returns the calibration under which the outcomes are most likely. Without outcomes, the default. */
    static Calibration of(List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return DEFAULT;
        }
        double low = LOWEST;
        double high = HIGHEST;
        for (int step = 0; step < STEPS; step++) {
            double left = high - (high - low) * GOLDEN_RATIO;
            double right = low + (high - low) * GOLDEN_RATIO;
            if (loss(outcomes, Math.exp(left)) <= loss(outcomes, Math.exp(right))) {
                high = right;
            } else {
                low = left;
            }
        }
        return new Calibration(Math.exp((low + high) / 2));
    }

    private static double loss(List<Outcome> outcomes, double factor) {
        double loss = 0;
        for (Outcome outcome : outcomes) {
            double highest = highest(outcome.scores);
            double sum = 0;
            for (double score : outcome.scores) {
                sum += Math.exp(factor * (score - highest));
            }
            loss += Math.log(sum) - factor * (outcome.scores[outcome.agency] - highest);
        }
        return loss / outcomes.size();
    }

    double[] probabilities(double[] scores) {
        double highest = highest(scores);
        double[] probabilities = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            probabilities[i] = Math.exp(factor * (scores[i] - highest));
            sum += probabilities[i];
        }
        for (int i = 0; i < scores.length; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }

    private static double highest(double[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        return highest;
    }
}
