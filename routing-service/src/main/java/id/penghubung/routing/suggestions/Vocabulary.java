package id.penghubung.routing.suggestions;

import java.util.Arrays;

/** The features that a model knows, in ascending order, and their inverse document frequencies. */
final class Vocabulary {

    /** Features that differ in these lowest bits only form a range. There are about as many ranges as features. */
    private static final int BITS_IN_RANGE = 8;

    private final int[] features;
    private final float[] inverseFrequencies;

    /** The row of the first feature of each range and of all later ones; at the end, the number of features. */
    private final int[] ranges = new int[(TextFeatures.FEATURES >>> BITS_IN_RANGE) + 1];

    /** @param features ascending, each below {@link TextFeatures#FEATURES} */
    Vocabulary(int[] features, float[] inverseFrequencies) {
        this.features = features;
        this.inverseFrequencies = inverseFrequencies;
        int row = 0;
        for (int range = 0; range < ranges.length; range++) {
            while (row < features.length && features[row] >>> BITS_IN_RANGE < range) {
                row++;
            }
            ranges[range] = row;
        }
    }

    int size() {
        return features.length;
    }

    int feature(int row) {
        return features[row];
    }

    float inverseFrequency(int row) {
        return inverseFrequencies[row];
    }

    /**
     * Returns the row of a feature, or a negative number: −1 − (the next row).
     *
     * @param firstRow a row that is not behind the feature
     */
    int find(int feature, int firstRow) {
        int range = feature >>> BITS_IN_RANGE;
        return Arrays.binarySearch(features, Math.max(firstRow, ranges[range]), ranges[range + 1], feature);
    }

    /** Counts in how many texts each feature occurs. Uses 64 MiB. */
    static final class Counter {

        /** Groups of characters in more texts than this say nothing about the agency, and cost most of the time. */
        private static final double MOST_TEXTS_OF_GROUP = 0.4;

        private final int[] texts = new int[TextFeatures.FEATURES];
        private int total;

        void add(TextFeatures text) {
            total++;
            for (int i = 0; i < text.size(); i = text.endOfFeature(i)) {
                texts[text.feature(i)]++;
            }
        }

        /**
         * Chooses the features of a model: those in enough texts.
         *
         * @param most largest number of features; half of them may be groups of characters
         * @param mostOccurrences largest number of different features of all texts together, which bounds the memory of
         *     training
         */
        Vocabulary vocabulary(int most, long mostOccurrences) {
            int least = total < 200 ? 1 : total < 3_000 ? 2 : 3;
            int leastWords = leastTexts(least, total, most / 2, false);
            int mostTexts = Math.max(least, (int) (total * MOST_TEXTS_OF_GROUP));
            int leastGroups = leastTexts(least, mostTexts, most / 2, true);
            long occurrences = occurrences(leastWords, total, false);
            while (mostTexts > leastGroups
                    && occurrences + occurrences(leastGroups, mostTexts, true) > mostOccurrences) {
                mostTexts = mostTexts * 4 / 5;
            }
            return select(leastWords, leastGroups, mostTexts);
        }

        private int leastTexts(int least, int mostTexts, int mostFeatures, boolean groups) {
            int count = least;
            while (features(count, mostTexts, groups) > mostFeatures) {
                count += Math.max(1, count / 8);
            }
            return count;
        }

        private int features(int least, int most, boolean groups) {
            int sum = 0;
            for (int feature = 0; feature < texts.length; feature++) {
                if (texts[feature] >= least && texts[feature] <= most && TextFeatures.isGroup(feature) == groups) {
                    sum++;
                }
            }
            return sum;
        }

        private long occurrences(int least, int most, boolean groups) {
            long sum = 0;
            for (int feature = 0; feature < texts.length; feature++) {
                if (texts[feature] >= least && texts[feature] <= most && TextFeatures.isGroup(feature) == groups) {
                    sum += texts[feature];
                }
            }
            return sum;
        }

        private Vocabulary select(int leastWords, int leastGroups, int mostTextsOfGroup) {
            int size = features(leastWords, total, false) + features(leastGroups, mostTextsOfGroup, true);
            int[] features = new int[size];
            float[] inverseFrequencies = new float[size];
            int row = 0;
            for (int feature = 0; feature < texts.length; feature++) {
                int count = texts[feature];
                boolean chosen = TextFeatures.isGroup(feature)
                        ? count >= leastGroups && count <= mostTextsOfGroup
                        : count >= leastWords;
                if (chosen) {
                    features[row] = feature;
                    inverseFrequencies[row++] = (float) (Math.log((1.0 + total) / (1.0 + count)) + 1);
                }
            }
            return new Vocabulary(features, inverseFrequencies);
        }
    }
}
