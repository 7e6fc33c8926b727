package id.penghubung.routing.suggestions;

import java.util.Optional;

/**
 * Limits of the memory and the processors that a training uses.
 *
 * @param decisions largest number of decisions; older ones are left out
 * @param features largest number of features of a model
 * @param occurrences largest number of different features of all texts together; each costs four bytes
 * @param threads number of threads that train agencies
 * @param searchedDecisions largest number of decisions with which settings are compared
 */
public record TrainingLimits(int decisions, int features, long occurrences, int threads, int searchedDecisions) {

    /** Limits with which 100,000 decisions need less than 512 MiB. */
    public static final TrainingLimits DEFAULT = new TrainingLimits(100_000, 150_000, 40_000_000, 2, 6_000);

    public TrainingLimits {
        if (decisions < 1 || features < 2 || occurrences < 1 || threads < 1 || searchedDecisions < 1) {
            throw new IllegalArgumentException("Invalid limits of training");
        }
    }

    /** Memory of one decision in bytes: its text, the references to its features, and its share of what is sorted. */
    private static final long BYTES_OF_DECISION = 3_584;

    /** Memory of a training without its decisions in bytes: counters of features, vocabulary, weights, the stored bytes. */
    private static final long BYTES_OF_TRAINING = 144L * 1024 * 1024;

    private static final long OCCURRENCES_OF_DECISION = 400;

    private static final long CHARACTERS_OF_DECISION = 1_000;

    /**
     * Returns limits for a training that has a part of the heap.
     *
     * @param bytes memory that the training may use
     * @param mostDecisions largest number of decisions, if the memory allows it
     * @return the limits; none if the memory is too small for any
     */
    public static Optional<TrainingLimits> within(long bytes, int mostDecisions, int threads) {
        int decisions = (int) Math.min(mostDecisions, (bytes - BYTES_OF_TRAINING) / BYTES_OF_DECISION);
        return decisions < 1
                ? Optional.empty()
                : Optional.of(new TrainingLimits(
                        decisions,
                        DEFAULT.features,
                        OCCURRENCES_OF_DECISION * decisions,
                        threads,
                        DEFAULT.searchedDecisions));
    }

    /**
     * Returns the largest number of characters of all texts together; older decisions are left out. A character beyond Latin-1 counts
     * twice.
     */
    public long characters() {
        return CHARACTERS_OF_DECISION * decisions;
    }

    /** Returns the size of a vocabulary with which the weights of all agencies fit into a stored model. */
    int features(int agencies) {
        return Math.min(features, ModelFormat.MAXIMUM_WEIGHTS / Math.max(1, agencies));
    }
}
