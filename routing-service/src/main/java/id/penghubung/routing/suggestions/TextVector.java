package id.penghubung.routing.suggestions;

import java.util.Arrays;

/**
 * Weights of the known features of one text: (1 + ln of the frequency) times the inverse document frequency. Words and
 * groups of characters have a norm of √½ each, so that the many groups don't outweigh the words.
 *
 * <p>Norms are rounded to steps of 5 %, and frequencies end at {@value #HIGHEST_FREQUENCY}. Thereby equal features of
 * many texts have equal weights, and training keeps each of them once.
 */
final class TextVector {

    private static final int HIGHEST_FREQUENCY = 6;
    private static final double STEP = Math.log(1.05);

    private final int[] rows;
    private final float[] weights;

    private TextVector(int[] rows, float[] weights) {
        this.rows = rows;
        this.weights = weights;
    }

    static TextVector of(TextFeatures text, Vocabulary vocabulary) {
        int[] rows = new int[text.size()];
        float[] weights = new float[text.size()];
        int size = 0;
        double words = 0;
        double groups = 0;
        int next = 0;
        for (int i = 0; i < text.size() && next < vocabulary.size(); ) {
            int end = text.endOfFeature(i);
            int row = vocabulary.find(text.feature(i), next);
            if (row >= 0) {
                double weight = (1 + Math.log(Math.min(end - i, HIGHEST_FREQUENCY))) * vocabulary.inverseFrequency(row);
                if (TextFeatures.isGroup(text.feature(i))) {
                    groups += weight * weight;
                } else {
                    words += weight * weight;
                }
                rows[size] = row;
                weights[size++] = (float) weight;
                next = row + 1;
            } else {
                next = -1 - row;
            }
            i = end;
        }
        float wordFactor = factor(words);
        float groupFactor = factor(groups);
        for (int i = 0; i < size; i++) {
            weights[i] *= TextFeatures.isGroup(vocabulary.feature(rows[i])) ? groupFactor : wordFactor;
        }
        return new TextVector(Arrays.copyOf(rows, size), Arrays.copyOf(weights, size));
    }

    private static float factor(double squares) {
        if (squares == 0) {
            return 0;
        }
        double norm = Math.exp(Math.round(Math.log(Math.sqrt(squares)) / STEP) * STEP);
        return (float) (Math.sqrt(0.5) / norm);
    }

    int size() {
        return rows.length;
    }

    /** Returns the row of the vocabulary; ascending. */
    int row(int i) {
        return rows[i];
    }

    float weight(int i) {
        return weights[i];
    }
}
