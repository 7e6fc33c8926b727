package id.penghubung.benchmarks.routing;

import id.penghubung.benchmarks.load.Latencies;
import id.penghubung.routing.suggestions.ConfirmedDecision;
import id.penghubung.routing.suggestions.SuggestionModel;
import java.util.List;

/** Times of single suggestions with the words that spoke for them, one after the other on one thread. */
final class SuggestionTimes {

    /** Suggestions before the measured ones, which the JVM compiles meanwhile. */
    private static final int WARM_UP = 1_000;

    private SuggestionTimes() {}

    /** Suggests agencies for each of the decisions. */
    static Latencies.Summary of(SuggestionModel model, List<ConfirmedDecision> decisions) {
        measure(model, decisions.subList(0, Math.min(WARM_UP, decisions.size())));
        return measure(model, decisions).summary();
    }

    private static Latencies measure(SuggestionModel model, List<ConfirmedDecision> decisions) {
        Latencies times = new Latencies();
        for (ConfirmedDecision decision : decisions) {
            long start = System.nanoTime();
            model.suggest(decision.text());
            times.add(System.nanoTime() - start);
        }
        return times;
    }
}
