package id.penghubung.benchmarks.scale;

import id.penghubung.benchmarks.report.Table;
import id.penghubung.benchmarks.report.Verdict;
import id.penghubung.localstack.Part;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Results of one and two replicas as text, with the goal. */
public final class ScaleReport {

    private static final double GOAL = 1.6;
    private static final List<Part> PARTS =
            List.of(Part.COMPLAINTS, Part.ROUTING, Part.FOCAL_POINT, Part.POSTGRESQL, Part.KAFKA);

    private ScaleReport() {}

    public static String of(Scale scale) {
        return "  Without a delay, in batches as shipped:\n" + cpu(scale) + "\n  With delayed answers of PostgreSQL:\n"
                + rates(scale);
    }

    private static String cpu(Scale scale) {
        Table table = new Table().row("ms of CPU per event", "one replica", "two", "ratio");
        for (Part part : PARTS) {
            double one = Scale.cpuPerEvent(scale.one(), part.displayName());
            double two = Scale.cpuPerEvent(scale.two(), part.displayName());
            table.row(part.displayName(), one, two, two / one);
        }
        double one = PARTS.stream()
                .mapToDouble(part -> Scale.cpuPerEvent(scale.one(), part.displayName()))
                .sum();
        double two = PARTS.stream()
                .mapToDouble(part -> Scale.cpuPerEvent(scale.two(), part.displayName()))
                .sum();
        table.row("sum", one, two, two / one);
        double before = scale.one().all().perSecond();
        double after = scale.two().all().perSecond();
        table.row("events per second", before, after, after / before);
        double decidedByOne = scale.one().decisions().perSecond();
        double decidedByTwo = scale.two().decisions().perSecond();
        table.row("decisions of routing per second", decidedByOne, decidedByTwo, decidedByTwo / decidedByOne);
        cores(table, scale.one(), scale.two());
        return table.toString();
    }

    private static String rates(Scale scale) {
        double ratio = scale.delayedRatio();
        Table table = new Table().row("events per second", "one replica", "two", "ratio", "goal");
        row(table, "all services", scale, ScaleRun.Result::all, "at least " + GOAL + Verdict.of(ratio, ratio >= GOAL));
        for (String service : scale.oneDelayed().services().keySet()) {
            row(
                    table,
                    "applied by " + service,
                    scale,
                    result -> Objects.requireNonNull(result.services().get(service)),
                    "");
        }
        row(table, "decisions published by routing", scale, ScaleRun.Result::decisions, "");
        row(table, "published by the relay of complaints", scale, ScaleRun.Result::relay, "");
        cores(table, scale.oneDelayed(), scale.twoDelayed());
        return table.toString();
    }

    private static void row(
            Table table, String name, Scale scale, Function<ScaleRun.Result, EventRate> events, String goal) {
        table.row(
                name,
                events.apply(scale.oneDelayed()).perSecond(),
                events.apply(scale.twoDelayed()).perSecond(),
                scale.ratio(events),
                goal);
    }

    /** A rate is bounded by the processor where all cores are in use. */
    private static void cores(Table table, ScaleRun.Result one, ScaleRun.Result two) {
        table.row("cores in use", Scale.coresInUse(one.cpu()), Scale.coresInUse(two.cpu()));
    }
}
