package id.penghubung.routing.suggestions;

import de.bwaldvogel.liblinear.Feature;

/**
 * Weights of complement naive Bayes (Rennie et al., <i>Tackling the Poor Assumptions of Naive Bayes Text Classifiers</i>,
 * 2003): how much rarer a feature is in the decisions of all other agencies than in all decisions. Beside the weights of the
 * support vector machines they help agencies that have few decisions. Since they are linear too, the sum of both is one
 * model of the same size.
 */
final class NaiveBayes {

    private static final double SMOOTHING = 0.3;

    private final int agencies;
    private final int features;
    private final float[] sums;
    private final double[] sumsOfFeatures;
    private final double[] sumsOfAgencies;
    private double total;

    private NaiveBayes(int features, int agencies) {
        this.features = features;
        this.agencies = agencies;
        this.sums = new float[Math.multiplyExact(features, agencies)];
        this.sumsOfFeatures = new double[features];
        this.sumsOfAgencies = new double[agencies];
    }

    /** Adds the weights, multiplied by a factor, to those of a model. */
    static void add(TrainingSet set, int[] positions, double factor, LinearWeights weights) {
        NaiveBayes bayes =
                new NaiveBayes(set.vocabulary().size(), set.agencies().size());
        for (int position : positions) {
            bayes.count(set.text(position), set.label(position));
        }
        bayes.addTo(weights, factor);
    }

    private void count(Feature[] text, int agency) {
        // The last feature is the constant.
        for (int i = 0; i < text.length - 1; i++) {
            int row = text[i].getIndex() - 1;
            double value = text[i].getValue();
            sums[row * agencies + agency] += (float) value;
            sumsOfFeatures[row] += value;
            sumsOfAgencies[agency] += value;
            total += value;
        }
    }

    private void addTo(LinearWeights weights, double factor) {
        double[] sizes = new double[agencies];
        for (int agency = 0; agency < agencies; agency++) {
            sizes[agency] = Math.log(total - sumsOfAgencies[agency] + SMOOTHING * features)
                    - Math.log(total + SMOOTHING * features);
        }
        for (int row = 0; row < features; row++) {
            double all = Math.log(sumsOfFeatures[row] + SMOOTHING);
            for (int agency = 0; agency < agencies; agency++) {
                double others = Math.max(0, sumsOfFeatures[row] - sums[row * agencies + agency]);
                double weight = all - Math.log(others + SMOOTHING) + sizes[agency];
                weights.add(row, agency, (float) (factor * weight));
            }
        }
    }
}
