package id.penghubung.routing.suggestions;

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

    /** Returns the size of a vocabulary with which the weights of all agencies fit into a stored model. */
    int features(int agencies) {
        return Math.min(features, ModelFormat.MAXIMUM_WEIGHTS / Math.max(1, agencies));
    }
}
