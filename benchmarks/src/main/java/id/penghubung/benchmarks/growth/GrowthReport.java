package id.penghubung.benchmarks.growth;

import id.penghubung.benchmarks.focalpoint.IdleSweepRun;
import id.penghubung.benchmarks.lifecycle.LifecycleRun;
import id.penghubung.benchmarks.load.ClosedLoop.Throughput;
import id.penghubung.benchmarks.load.Failures;
import id.penghubung.benchmarks.load.Latencies;
import id.penghubung.benchmarks.report.Table;
import id.penghubung.benchmarks.report.Verdict;
import id.penghubung.benchmarks.stack.Databases.ServerCounters;
import java.util.Objects;

/** Results of growth as text, each with its goal. */
public final class GrowthReport {

    private static final double LIFECYCLE_GOAL = 0.95;
    private static final double LIST_GOAL = 1.3;
    private static final double SWEEP_GOAL_MILLIS = 10;

    private GrowthReport() {}

    public static String of(Growth growth) {
        return lifecycles(growth) + lists(growth) + sweeps(growth) + errors(growth);
    }

    /** Returns the results of one system, which are printed as soon as they are known. */
    public static String of(GrowthRun.Result result) {
        StringBuilder text = new StringBuilder(
                "  %,d complaints, loaded in %.0f s".formatted(result.complaints(), result.loadSeconds()));
        LifecycleRun.Result lifecycles = result.lifecycles();
        if (lifecycles != null) {
            text.append("; %.1f lifecycles per second".formatted(lifecycles.perSecond()));
        }
        IdleSweepRun.Result sweeps = result.sweeps();
        if (sweeps != null) {
            text.append("; sweeps of %.2f ms".formatted(sweeps.sweeps().mean()));
        }
        text.append('\n');
        if (!result.lists().isEmpty()) {
            Table table = new Table().row("ms", "count", "p50", "p95", "max", "on a page");
            result.lists().forEach((name, list) -> {
                Latencies.Summary latency = list.latency();
                table.row(name, latency.count(), latency.p50(), latency.p95(), latency.max(), page(result, name));
            });
            text.append(table);
        }
        return text.toString();
    }

    private static String lifecycles(Growth growth) {
        LifecycleRun.Result few = growth.few().lifecycles();
        LifecycleRun.Result many = growth.many().lifecycles();
        Double ratio = growth.lifecycleRatio();
        if (ratio == null || few == null || many == null) {
            return "";
        }
        Table table = new Table()
                .row("complaints", growth.few().complaints(), growth.many().complaints(), "ratio", "goal")
                .row(
                        "lifecycles per second",
                        few.perSecond(),
                        many.perSecond(),
                        ratio,
                        "at least " + LIFECYCLE_GOAL + Verdict.of(ratio, ratio >= LIFECYCLE_GOAL));
        ServerCounters.Each before = growth.few().databaseWork();
        ServerCounters.Each after = growth.many().databaseWork();
        if (before != null && after != null) {
            work(table, "commits", before.commits(), after.commits());
            work(table, "statements", before.statements(), after.statements());
            work(table, "KiB of log", before.logKib(), after.logKib());
        }
        return table + "  in each 10 s: " + few.windows() + " and " + many.windows() + "\n\n";
    }

    private static void work(Table table, String name, double few, double many) {
        table.row(name + " per lifecycle", few, many, many / few, "");
    }

    private static String lists(Growth growth) {
        if (growth.listRatios().isEmpty()) {
            return "";
        }
        Table table = new Table()
                .row("ms", "few p50", "p95", "on a page", "many p50", "p95", "on a page", "p95 ratio", "goal");
        growth.listRatios().forEach((name, ratio) -> {
            Latencies.Summary few = latency(growth.few(), name);
            Latencies.Summary many = latency(growth.many(), name);
            table.row(
                    name,
                    few.p50(),
                    few.p95(),
                    page(growth.few(), name),
                    many.p50(),
                    many.p95(),
                    page(growth.many(), name),
                    ratio,
                    "at most " + LIST_GOAL + Verdict.of(ratio, ratio <= LIST_GOAL));
        });
        return table + "\n";
    }

    private static String sweeps(Growth growth) {
        IdleSweepRun.Result before = growth.few().sweeps();
        IdleSweepRun.Result after = growth.many().sweeps();
        if (before == null || after == null) {
            return "";
        }
        Latencies.Summary few = before.sweeps();
        Latencies.Summary many = after.sweeps();
        return "  a sweep with nothing due: mean %.2f and %.2f ms, longest %.2f and %.2f ms with %,d open deadlines; goal %.0f ms%s%n"
                .formatted(
                        few.mean(),
                        many.mean(),
                        few.max(),
                        many.max(),
                        after.open(),
                        SWEEP_GOAL_MILLIS,
                        Verdict.of(many.max(), many.max() < SWEEP_GOAL_MILLIS));
    }

    private static String errors(Growth growth) {
        StringBuilder text = new StringBuilder();
        for (GrowthRun.Result result : new GrowthRun.Result[] {growth.few(), growth.many()}) {
            LifecycleRun.Result lifecycles = result.lifecycles();
            if (lifecycles != null) {
                append(text, "lifecycles", lifecycles.failures());
            }
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

    /** Returns the mean number of entries on a page, on which its time depends; empty for a read without pages. */
    private static String page(GrowthRun.Result result, String list) {
        Double entries = result.pages().get(list);
        return entries == null ? "" : "%.1f".formatted(entries);
    }
}
