package id.penghubung.routing.suggestions;

/** Weight of each feature for each agency. The weights of one feature lie beside each other. */
final class LinearWeights {

    private final int agencies;
    private final float[] weights;
    private final float[] constants;

    LinearWeights(int features, int agencies) {
        this(new float[Math.multiplyExact(features, agencies)], new float[agencies]);
    }

    LinearWeights(float[] weights, float[] constants) {
        this.agencies = constants.length;
        this.weights = weights;
        this.constants = constants;
    }

    LinearWeights copy() {
        return new LinearWeights(weights.clone(), constants.clone());
    }

    /** Sets the weights of one agency. Threads may set different agencies at the same time. */
    void setAgency(int agency, double[] values) {
        int features = weights.length / agencies;
        for (int row = 0; row < features; row++) {
            weights[row * agencies + agency] = (float) values[row];
        }
        constants[agency] = (float) values[features];
    }

    void add(int row, int agency, float value) {
        weights[row * agencies + agency] += value;
    }

    float weight(int row, int agency) {
        return weights[row * agencies + agency];
    }

    float constant(int agency) {
        return constants[agency];
    }

    /** Returns the mean weight of a feature over all agencies. */
    float mean(int row) {
        float sum = 0;
        for (int agency = 0; agency < agencies; agency++) {
            sum += weights[row * agencies + agency];
        }
        return sum / agencies;
    }

    /** Returns the distance of a text to the border of each agency; positive on the side of the agency. */
    double[] scores(TextVector text) {
        float[] sums = constants.clone();
        for (int i = 0; i < text.size(); i++) {
            int start = text.row(i) * agencies;
            float value = text.weight(i);
            for (int agency = 0; agency < agencies; agency++) {
                sums[agency] += weights[start + agency] * value;
            }
        }
        double[] scores = new double[agencies];
        for (int agency = 0; agency < agencies; agency++) {
            scores[agency] = sums[agency];
        }
        return scores;
    }
}
