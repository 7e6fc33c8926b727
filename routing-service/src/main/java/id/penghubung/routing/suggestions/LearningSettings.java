package id.penghubung.routing.suggestions;

/**
 * Settings of the linear model, chosen by {@link SettingsSearch}.
 *
 * @param cost cost of a wrong training decision (<i>C</i> of a support vector machine); the larger, the closer the model
 *     follows its training decisions
 * @param rareAgencies how much more a decision of a rare agency counts: 0 as much as any other, 1 so much that all
 *     agencies count alike
 * @param recentCopies how often each of the newer half of the decisions counts; 1 or more
 * @param naiveBayes factor of the weights of {@link NaiveBayes}; 0 for none
 */
public record LearningSettings(double cost, double rareAgencies, int recentCopies, double naiveBayes) {

    /** Settings that were best or nearly so for most data. */
    public static final LearningSettings DEFAULT = new LearningSettings(0.25, 0.25, 1, 0.2);

    public LearningSettings {
        if (!(cost > 0) || !(rareAgencies >= 0) || rareAgencies > 1 || recentCopies < 1 || !(naiveBayes >= 0)) {
            throw new IllegalArgumentException("Invalid settings of learning");
        }
    }

    LearningSettings withCost(double other) {
        return new LearningSettings(other, rareAgencies, recentCopies, naiveBayes);
    }

    LearningSettings withRareAgencies(double other) {
        return new LearningSettings(cost, other, recentCopies, naiveBayes);
    }

    LearningSettings withRecentCopies(int other) {
        return new LearningSettings(cost, rareAgencies, other, naiveBayes);
    }

    LearningSettings withNaiveBayes(double other) {
        return new LearningSettings(cost, rareAgencies, recentCopies, other);
    }
}
