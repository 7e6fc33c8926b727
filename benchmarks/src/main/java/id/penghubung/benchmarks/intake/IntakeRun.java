package id.penghubung.benchmarks.intake;

import id.penghubung.benchmarks.load.ClosedLoop;
import id.penghubung.benchmarks.load.ClosedLoop.Throughput;
import id.penghubung.benchmarks.stack.Databases;
import id.penghubung.benchmarks.stack.FrozenProcesses;
import id.penghubung.benchmarks.stack.MeasuredStack;
import id.penghubung.benchmarks.stack.Submission;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Measures how many complaints per second are accepted, each on disk when its {@code 201} is sent, and how often per
 * second the same database accepts the same rows from pgbench. Both are measured with the other services running and
 * with the other services paused.
 */
public final class IntakeRun {

    private static final int MAX_DRAIN_SECONDS = 120;

    private final MeasuredStack stack;
    private final Databases databases;
    private final Supplier<Submission> submissions;
    private final int inFlight;
    private final Duration length;

    public IntakeRun(
            MeasuredStack stack, Databases databases, Supplier<Submission> submissions, int inFlight, Duration length) {
        this.stack = stack;
        this.databases = databases;
        this.submissions = submissions;
        this.inFlight = inFlight;
        this.length = length;
    }

    /**
     * Result of one measurement.
     *
     * @param perSecond complaints
     * @param appliedMeanwhile events per second that the other services applied while it ran
     * @param load details of an HTTP load; null for pgbench
     */
    public record Measure(
            String name,
            double perSecond,
            Map<String, Double> appliedMeanwhile,
            @Nullable Throughput load) {}

    /**
     * @param measures all measurements, in the order in which they were made
     * @param rowsEach rows written for one complaint: table to number of rows
     */
    public record Result(List<Measure> measures, Map<String, Integer> rowsEach) {

        public double perSecond(String name) {
            return measures.stream()
                    .filter(measure -> measure.name.equals(name))
                    .mapToDouble(Measure::perSecond)
                    .average()
                    .orElse(Double.NaN);
        }
    }

    public static final String GATEWAY_OTHERS_PAUSED = "gateway, rest still";
    public static final String DIRECT_OTHERS_PAUSED = "direct, rest still";
    public static final String PGBENCH_OTHERS_PAUSED = "pgbench, rest still";
    public static final String GATEWAY_OTHERS_RUNNING = "gateway, rest at work";
    public static final String DIRECT_OTHERS_RUNNING = "direct, rest at work";
    public static final String PGBENCH_OTHERS_RUNNING = "pgbench, rest at work";

    public Result run(Path script) {
        Pgbench pgbench = Pgbench.writingRowsOf(IntakeDatabase.ofComplaintsService(databases), this::submitOne, script);
        List<Measure> measures = new ArrayList<>();
        try (FrozenProcesses rest = FrozenProcesses.parts(stack, "routing-service", "focal-point-service")) {
            ClosedLoop.run(stack.gateway(), inFlight, length.dividedBy(3), 201, this::request);
            measures.add(http(GATEWAY_OTHERS_PAUSED, stack.gateway()));
            measures.add(http(DIRECT_OTHERS_PAUSED, stack.complaintsService()));
        }
        awaitEventsFlowing();
        drain();
        measures.add(http(GATEWAY_OTHERS_RUNNING, stack.gateway()));
        drain();
        measures.add(http(DIRECT_OTHERS_RUNNING, stack.complaintsService()));
        drain();
        if (Pgbench.isInstalled()) {
            try (FrozenProcesses all = FrozenProcesses.parts(
                    stack, "gateway", "complaints-service", "routing-service", "focal-point-service")) {
                measures.add(new Measure(PGBENCH_OTHERS_PAUSED, pgbench.run(inFlight, length), Map.of(), null));
                pgbench.deleteOutboxRows();
            }
            awaitEventsFlowing();
            measures.add(measured(PGBENCH_OTHERS_RUNNING, () -> new Outcome(pgbench.run(inFlight, length), null)));
            pgbench.deleteOutboxRows();
            drain();
        }
        return new Result(measures, pgbench.rowsEach());
    }

    private record Outcome(double perSecond, @Nullable Throughput load) {}

    private Measure http(String name, InetSocketAddress server) {
        return measured(name, () -> {
            Throughput load = ClosedLoop.run(server, inFlight, length, 201, this::request);
            return new Outcome(load.perSecond(), load);
        });
    }

    private Measure measured(String name, Supplier<Outcome> work) {
        Map<String, Long> before = databases.eventsApplied();
        Outcome outcome = work.get();
        Map<String, Double> applied = new LinkedHashMap<>();
        databases
                .eventsApplied()
                .forEach((service, count) ->
                        applied.put(service, (count - before.getOrDefault(service, 0L)) * 1e9 / length.toNanos()));
        return new Measure(name, outcome.perSecond(), applied, outcome.load());
    }

    private void drain() {
        databases.awaitNoPendingEvents(MAX_DRAIN_SECONDS);
    }

    /**
     * Waits until paused services process events again. Kafka has removed them from their consumer groups, and they
     * need some seconds to join again.
     */
    private void awaitEventsFlowing() {
        long before = databases.eventsApplied().getOrDefault(Databases.FOCAL_POINT, 0L);
        submitOne();
        for (int i = 0; i < 20 && databases.eventsApplied().getOrDefault(Databases.FOCAL_POINT, 0L) == before; i++) {
            databases.awaitNoPendingEvents(3);
        }
    }

    private byte[] request() {
        return submissions.get().request();
    }

    private String submitOne() {
        return SingleSubmission.send(stack.complaintsService(), submissions.get());
    }
}
