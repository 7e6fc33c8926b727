package id.penghubung.benchmarks.routing;

import id.penghubung.benchmarks.load.Latencies;
import id.penghubung.routing.suggestions.ConfirmedDecision;
import id.penghubung.routing.suggestions.ModelFormat;
import id.penghubung.routing.suggestions.ModelQuality;
import id.penghubung.routing.suggestions.ModelTraining;
import id.penghubung.routing.suggestions.SuggestionModel;
import id.penghubung.routing.suggestions.TrainingLimits;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/**
 * Main program of {@code benchmarks/run routing --synthetic=NUMBER}: trains a suggestion model with invented decisions of two years as
 * routing-service does, and measures time, heap and suggestions. The heap of the JVM must have the limit of routing-service and 512 MiB.
 */
public final class SyntheticTraining {

    private static final String NUMBER = "--synthetic=\\d{3,7}";

    /** Defaults of {@code penghubung.suggestions} in routing-service. */
    private static final long RESERVED_MIB = 192;

    private static final int MOST_DECISIONS = 100_000;
    private static final int THREADS = 1;

    /** The newest month is tested, and the one before sets the threshold. */
    private static final int MONTHS = 24;

    private static final long MEBIBYTE = 1024 * 1024;

    private final PrintStream out;
    private final TrainingLimits limits;

    SyntheticTraining(PrintStream out, TrainingLimits limits) {
        this.out = out;
        this.limits = limits;
    }

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 1 || !arguments[0].matches(NUMBER)) {
            System.err.print(RoutingEvaluation.USAGE);
            System.exit(2);
        }
        long available = Runtime.getRuntime().maxMemory() - RESERVED_MIB * MEBIBYTE;
        TrainingLimits limits = TrainingLimits.within(available, MOST_DECISIONS, THREADS)
                .orElseThrow(() -> new IllegalStateException("The heap is too small for a training"));
        new SyntheticTraining(System.out, limits)
                .run(Integer.parseInt(arguments[0].substring(arguments[0].indexOf('=') + 1)));
    }

    void run(int count) throws InterruptedException {
        List<ConfirmedDecision> decisions = SyntheticDecisions.of(Math.min(count, limits.decisions()));
        int month = decisions.size() / MONTHS;
        int tuned = decisions.size() - 2 * month;
        List<ConfirmedDecision> training = decisions.subList(0, tuned);
        List<ConfirmedDecision> tuning = decisions.subList(tuned, tuned + month);
        List<ConfirmedDecision> test = decisions.subList(tuned + month, decisions.size());
        println(
                "%,d of %,d decisions: %,d trained, %,d tuned, %,d tested; threads: %d",
                decisions.size(), count, training.size(), tuning.size(), test.size(), limits.threads());

        try (HeapUse heap = HeapUse.measure()) {
            long start = System.nanoTime();
            SuggestionModel model = new ModelTraining(limits).train(training, tuning);
            double trained = secondsSince(start);
            double storedMib = ModelFormat.write(model).length / (double) MEBIBYTE;
            ModelQuality quality = ModelQuality.of(model, test);
            println(
                    "training %.1f s, with test and stored model %.1f s (goal for 100,000 decisions: below 60 s)",
                    trained, secondsSince(start));
            println(
                    "heap in use at most %d MiB, after collections at most %d MiB, limit %d MiB",
                    heap.greatest() / MEBIBYTE,
                    heap.greatestKept() / MEBIBYTE,
                    Runtime.getRuntime().maxMemory() / MEBIBYTE);
            println(
                    "%d agencies, %,d features, %.1f MiB; accuracy %.3f",
                    model.agencies().size(), model.features(), storedMib, quality.accuracy());
            Latencies.Summary times = SuggestionTimes.of(model, test);
            println("a suggestion: p50 %.2f ms, p99 %.2f ms (goal: below 5 ms)", times.p50(), times.p99());
        }
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private void println(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
