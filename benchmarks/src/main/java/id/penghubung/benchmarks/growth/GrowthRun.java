package id.penghubung.benchmarks.growth;

import id.penghubung.benchmarks.focalpoint.IdleSweepRun;
import id.penghubung.benchmarks.lifecycle.LifecycleRun;
import id.penghubung.benchmarks.load.ClosedLoop;
import id.penghubung.benchmarks.load.ClosedLoop.Throughput;
import id.penghubung.benchmarks.stack.Accounts;
import id.penghubung.benchmarks.stack.Databases;
import id.penghubung.benchmarks.stack.Databases.ServerCounters;
import id.penghubung.benchmarks.stack.LocalMeasuredStack;
import id.penghubung.benchmarks.stack.Submissions;
import id.penghubung.localstack.LocalRecordKey;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Loads complaints into a new system and measures lifecycles, lists and sweeps, one after the other. */
public final class GrowthRun {

    private static final int MAX_DRAIN_SECONDS = 120;

    private final LocalMeasuredStack stack;
    private final Databases databases;
    private final GrowthSettings settings;
    private final Consumer<String> progress;
    private final ComplaintLoader loader;

    public GrowthRun(
            LocalMeasuredStack stack, Databases databases, GrowthSettings settings, Consumer<String> progress) {
        this.stack = stack;
        this.databases = databases;
        this.settings = settings;
        this.progress = progress;
        this.loader = new ComplaintLoader(databases, LocalRecordKey.BASE64, Clock.systemUTC());
    }

    /**
     * Result of a system with one number of complaints.
     *
     * @param complaints number of loaded complaints; the lifecycles add to them
     * @param loadSeconds duration of the load
     * @param databaseWork work of the database server per lifecycle
     * @param lists reads of each list through the gateway, one after the other
     */
    public record Result(
            int complaints,
            double loadSeconds,
            LifecycleRun.Result lifecycles,
            ServerCounters.Each databaseWork,
            Map<String, Throughput> lists,
            IdleSweepRun.Result sweeps) {}

    public Result run(int complaints) {
        progress.accept("Loading %,d complaints ...".formatted(complaints));
        long startedAt = System.nanoTime();
        loader.load(complaints);
        double loadSeconds = (System.nanoTime() - startedAt) / 1e9;
        progress.accept("Loaded after %.0f s; measuring lifecycles ...".formatted(loadSeconds));
        AtomicReference<ServerCounters> counters = new AtomicReference<>(databases.serverCounters());
        LifecycleRun.Result lifecycles = LifecycleRun.run(
                stack.gateway(),
                new Submissions(Accounts.logIn(stack.identity()), settings.idempotencyKeys()),
                settings.inFlight(),
                settings.warmUp(),
                settings.lifecycles(),
                () -> counters.set(databases.serverCounters()),
                () -> counters.updateAndGet(before -> databases.serverCounters().since(before)));
        drain();
        progress.accept("Measuring lists and sweeps ...");
        Map<String, Throughput> lists = lists();
        return new Result(
                complaints,
                loadSeconds,
                lifecycles,
                Objects.requireNonNull(counters.get()).each(lifecycles.completed()),
                lists,
                IdleSweepRun.run(stack::focalPointMetrics, databases, settings.sweeps()));
    }

    private Map<String, Throughput> lists() {
        Map<String, Throughput> results = new LinkedHashMap<>();
        ListRequests.of(stack, loader).forEach((name, requests) -> {
            ClosedLoop.run(stack.gateway(), 1, settings.list().dividedBy(2), 200, requests);
            results.put(name, ClosedLoop.run(stack.gateway(), 1, settings.list(), 200, requests));
        });
        return results;
    }

    private void drain() {
        if (!databases.awaitNoPendingEvents(MAX_DRAIN_SECONDS)) {
            progress.accept("  events were still pending after " + MAX_DRAIN_SECONDS + " s");
        }
    }
}
