package id.penghubung.benchmarks.growth;

import id.penghubung.benchmarks.load.ClosedLoop.Throughput;
import id.penghubung.benchmarks.load.Failures;
import id.penghubung.benchmarks.load.Latencies;
import id.penghubung.benchmarks.report.Table;
import java.util.Objects;

/** Results of growth as text, each with its goal. */
public final class GrowthReport {

    private static final double LIFECYCLE_GOAL = 0.95;
    private static final double LIST_GOAL = 1.3;
    private static final double SWEEP_GOAL_MILLIS = 10;

    private GrowthReport() {}

    public static String of(Growth growth) {
        return lifecycles(growth) + "\n" + lists(growth) + "\n" + sweeps(growth) + errors(growth);
    }

    /** Returns the results of one system, which are printed as soon as they are known. */
    public static String of(GrowthRun.Result result) {
        Table table = new Table().row("ms", "count", "p50", "p95", "max");
        result.lists().forEach((name, list) -> {
            Latencies.Summary latency = list.latency();
            table.row(name, latency.count(), latency.p50(), latency.p95(), latency.max());
        });
        return "  %,d complaints: %.1f lifecycles per second, sweeps of %.2f ms%n%s"
                .formatted(
                        result.complaints(),
                        result.lifecycles().perSecond(),
                        result.sweeps().sweeps().mean(),
                        table);
    }

    private static String lifecycles(Growth growth) {
        GrowthRun.Result few = growth.few();
        GrowthRun.Result many = growth.many();
        double ratio = growth.lifecycleRatio();
        return new Table()
                        .row("complaints", few.complaints(), many.complaints(), "ratio", "goal")
                        .row(
                                "lifecycles per second",
                                few.lifecycles().perSecond(),
                                many.lifecycles().perSecond(),
                                ratio,
                                "at least " + LIFECYCLE_GOAL + verdict(ratio >= LIFECYCLE_GOAL))
                        .row(
                                "commits per lifecycle",
                                few.databaseWork().commits(),
                                many.databaseWork().commits(),
                                many.databaseWork().commits()
                                        / few.databaseWork().commits(),
                                "")
                        .row(
                                "statements per lifecycle",
                                few.databaseWork().statements(),
                                many.databaseWork().statements(),
                                many.databaseWork().statements()
                                        / few.databaseWork().statements(),
                                "")
                        .row(
                                "KiB of log per lifecycle",
                                few.databaseWork().logKib(),
                                many.databaseWork().logKib(),
                                many.databaseWork().logKib()
                                        / few.databaseWork().logKib(),
                                "")
                + "  in each 10 s: " + few.lifecycles().windows() + " and "
                + many.lifecycles().windows() + "\n";
    }

    private static String lists(Growth growth) {
        Table table = new Table().row("ms", "few p50", "p95", "many p50", "p95", "p95 ratio", "goal");
        growth.listRatios().forEach((name, ratio) -> {
            Latencies.Summary few = latency(growth.few(), name);
            Latencies.Summary many = latency(growth.many(), name);
            table.row(
                    name,
                    few.p50(),
                    few.p95(),
                    many.p50(),
                    many.p95(),
                    ratio,
                    "at most " + LIST_GOAL + verdict(ratio <= LIST_GOAL));
        });
        return table.toString();
    }

    private static String sweeps(Growth growth) {
        Latencies.Summary many = growth.many().sweeps().sweeps();
        return "  a sweep with nothing due: mean %.2f and %.2f ms, longest %.2f and %.2f ms with %,d open deadlines; goal %.0f ms%s%n"
                .formatted(
                        growth.few().sweeps().sweeps().mean(),
                        many.mean(),
                        growth.few().sweeps().sweeps().max(),
                        many.max(),
                        growth.many().sweeps().open(),
                        SWEEP_GOAL_MILLIS,
                        verdict(many.max() < SWEEP_GOAL_MILLIS));
    }

    private static String errors(Growth growth) {
        StringBuilder text = new StringBuilder();
        for (GrowthRun.Result result : new GrowthRun.Result[] {growth.few(), growth.many()}) {
            append(text, "lifecycles", result.lifecycles().failures());
            result.lists().forEach((name, list) -> append(text, name, list.failures()));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String name, Failures failures) {
        if (failures.total() > 0) {
            text.append("  ERRORS in %s: %s %s%n".formatted(name, failures.counts(), failures.examples()));
        }
    }

    private static Latencies.Summary latency(GrowthRun.Result result, String list) {
        Throughput measured = Objects.requireNonNull(result.lists().get(list));
        return measured.latency();
    }

    private static String verdict(boolean reached) {
        return reached ? "" : ", MISSED";
    }
}
