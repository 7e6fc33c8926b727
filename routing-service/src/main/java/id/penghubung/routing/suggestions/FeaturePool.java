package id.penghubung.routing.suggestions;

import de.bwaldvogel.liblinear.Feature;

/**
 * Keeps one object for all equal weights of a feature. The texts of a training share them, so that an occurrence costs
 * the four bytes of a reference and not the thirty of an object.
 */
final class FeaturePool {

    private WeightedFeature[] slots = new WeightedFeature[1 << 16];
    private int size;

    Feature[] features(TextVector vector, Feature last) {
        Feature[] features = new Feature[vector.size() + 1];
        for (int i = 0; i < vector.size(); i++) {
            features[i] = get(vector.row(i), vector.weight(i));
        }
        features[vector.size()] = last;
        return features;
    }

    int size() {
        return size;
    }

    @SuppressWarnings("NullAway") // empty slots are null
    private Feature get(int row, float weight) {
        int slot = slot(row, weight, slots.length);
        while (slots[slot] != null) {
            if (slots[slot].row == row && slots[slot].weight == weight) {
                return slots[slot];
            }
            slot = slot + 1 & slots.length - 1;
        }
        WeightedFeature feature = new WeightedFeature(row, weight);
        slots[slot] = feature;
        if (++size > slots.length / 3 * 2) {
            grow();
        }
        return feature;
    }

    @SuppressWarnings("NullAway")
    private void grow() {
        WeightedFeature[] larger = new WeightedFeature[slots.length * 2];
        for (WeightedFeature feature : slots) {
            if (feature != null) {
                int slot = slot(feature.row, feature.weight, larger.length);
                while (larger[slot] != null) {
                    slot = slot + 1 & larger.length - 1;
                }
                larger[slot] = feature;
            }
        }
        slots = larger;
    }

    private static int slot(int row, float weight, int slots) {
        int hash = row * 0x9e3779b9 ^ Float.floatToIntBits(weight) * 0x85ebca6b;
        return (hash ^ hash >>> 15) & slots - 1;
    }

    /** A feature of liblinear, whose indexes begin with one. */
    static final class WeightedFeature implements Feature {

        private final int row;
        private final float weight;

        WeightedFeature(int row, float weight) {
            this.row = row;
            this.weight = weight;
        }

        @Override
        public int getIndex() {
            return row + 1;
        }

        @Override
        public double getValue() {
            return weight;
        }

        @Override
        public void setValue(double value) {
            throw new UnsupportedOperationException("The feature is shared");
        }
    }
}
