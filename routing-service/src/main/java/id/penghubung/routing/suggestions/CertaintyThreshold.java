package id.penghubung.routing.suggestions;

import java.util.Comparator;
import java.util.List;

/**
 * The probability from which a suggestion is a decision.
 *
 * @param probability between 0 and 1; {@value #NEVER} if no probability is high enough
 */
record CertaintyThreshold(double probability) {

    /** Share of right decisions among those that are taken without a coordinator. */
    static final double PRECISION = 0.95;

    /** Fewer decisions say too little about the precision. */
    static final int FEWEST_DECISIONS = 30;

    private static final double NEVER = 2;

    /** Decides nothing. */
    static final CertaintyThreshold NONE = new CertaintyThreshold(NEVER);

    /**
     * A suggestion whose agency is known.
     *
     * @param probability probability of the first candidate
     * @param right whether the first candidate is the agency
     */
    record Trial(double probability, boolean right) {}

    /**
     * Returns the lowest probability from which the suggestions are right often enough. One error more than seen is
     * counted: among the many probabilities that are compared, the lowest good one is good partly by chance.
     */
    static CertaintyThreshold of(List<Trial> trials, double precision) {
        return find(trials, precision, 1, FEWEST_DECISIONS);
    }

    /** Returns the largest share of trials that can be decided with a precision, if the threshold is chosen afterwards. */
    static double coverage(List<Trial> trials, double precision) {
        CertaintyThreshold best = find(trials, precision, 0, 1);
        return trials.isEmpty()
                ? 0
                : (double) trials.stream()
                                .filter(trial -> best.isReachedBy(trial.probability))
                                .count()
                        / trials.size();
    }

    private static CertaintyThreshold find(List<Trial> trials, double precision, int addedErrors, int fewest) {
        List<Trial> sorted = trials.stream()
                .sorted(Comparator.comparingDouble(Trial::probability).reversed())
                .toList();
        CertaintyThreshold best = NONE;
        int errors = 0;
        for (int i = 0; i < sorted.size(); i++) {
            errors += sorted.get(i).right ? 0 : 1;
            int decided = i + 1;
            double probability = sorted.get(i).probability;
            boolean lastOfEqual = decided == sorted.size() || sorted.get(decided).probability < probability;
            if (lastOfEqual
                    && decided >= fewest
                    && errors + addedErrors <= (1 - precision) * (decided + addedErrors) + 1e-9) {
                best = new CertaintyThreshold(probability);
            }
        }
        return best;
    }

    boolean isReachedBy(double otherProbability) {
        return otherProbability >= probability;
    }
}
