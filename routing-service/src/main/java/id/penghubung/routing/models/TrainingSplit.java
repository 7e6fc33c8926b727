package id.penghubung.routing.models;

import id.penghubung.routing.suggestions.ConfirmedDecision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Decisions that a model learns from, later ones that set its probabilities and threshold, and the newest ones on which its quality is
 * measured. No decision is in two parts. The later parts are a month each, but not more than a fifth of all decisions and not fewer than
 * {@value #FEWEST}.
 *
 * @param training oldest first
 * @param newestAt time of the newest decision
 */
record TrainingSplit(
        List<ConfirmedDecision> training,
        List<ConfirmedDecision> tuning,
        List<ConfirmedDecision> test,
        Instant newestAt) {

    private static final int FEWEST = 50;
    private static final int MOST_SHARE = 5;
    private static final Duration MONTH = Duration.ofDays(30);

    /**
     * Splits decisions.
     *
     * @param decisions oldest first, not empty
     */
    static TrainingSplit of(List<TrainingSource.Decision> decisions) {
        int test = decisions.size() - newestMonth(decisions);
        int tuning = test - newestMonth(decisions.subList(0, test), decisions.size());
        return new TrainingSplit(
                confirmed(decisions.subList(0, tuning)),
                confirmed(decisions.subList(tuning, test)),
                confirmed(decisions.subList(test, decisions.size())),
                decisions.getLast().decidedAt());
    }

    private static int newestMonth(List<TrainingSource.Decision> decisions) {
        return newestMonth(decisions, decisions.size());
    }

    /** Returns the number of decisions of the newest month, within the bounds that follow from the number of all decisions. */
    private static int newestMonth(List<TrainingSource.Decision> decisions, int all) {
        if (decisions.isEmpty()) {
            return 0;
        }
        Instant begin = decisions.getLast().decidedAt().minus(MONTH);
        int first = decisions.size();
        while (first > 0 && decisions.get(first - 1).decidedAt().isAfter(begin)) {
            first--;
        }
        int most = all / MOST_SHARE;
        return Math.clamp(decisions.size() - first, Math.min(FEWEST, most), most);
    }

    private static List<ConfirmedDecision> confirmed(List<TrainingSource.Decision> decisions) {
        return decisions.stream()
                .map(decision -> new ConfirmedDecision(decision.text(), decision.agencyCode()))
                .toList();
    }

    int size() {
        return training.size() + tuning.size() + test.size();
    }

    boolean hasSeveralAgencies() {
        return training.stream()
                        .map(ConfirmedDecision::agencyCode)
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }
}
