package id.penghubung.benchmarks.growth;

import id.penghubung.benchmarks.focalpoint.IdleSweepRun;
import id.penghubung.benchmarks.lifecycle.LifecycleRun;
import id.penghubung.benchmarks.load.ClosedLoop;
import id.penghubung.benchmarks.load.ClosedLoop.Throughput;
import id.penghubung.benchmarks.stack.Accounts;
import id.penghubung.benchmarks.stack.Databases;
import id.penghubung.benchmarks.stack.Databases.ServerCounters;
import id.penghubung.benchmarks.stack.LocalMeasuredStack;
import id.penghubung.benchmarks.stack.Polling;
import id.penghubung.benchmarks.stack.Submissions;
import id.penghubung.localstack.LocalRecordKey;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Loads complaints into a new system and measures lifecycles, reads and sweeps, or some of them, one after the other. */
public final class GrowthRun {

    private static final int MAX_DRAIN_SECONDS = 120;
    private static final Duration DIRECTORY_TIMEOUT = Duration.ofSeconds(60);
    private static final String AGENCIES = "select exists (select from agency where district_code is not null)";

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
     * Result of a system with one number of complaints; null for a part that was not measured.
     *
     * @param complaints number of loaded complaints; the lifecycles add to them
     * @param loadSeconds duration of the load
     * @param databaseWork work of the database server per lifecycle
     * @param lists reads of each list and search through the gateway, one after the other
     * @param pages mean number of entries on a page of each list and search that has pages
     */
    public record Result(
            int complaints,
            double loadSeconds,
            LifecycleRun.@Nullable Result lifecycles,
            ServerCounters.@Nullable Each databaseWork,
            Map<String, Throughput> lists,
            Map<String, Double> pages,
            IdleSweepRun.@Nullable Result sweeps) {}

    private record Lifecycles(LifecycleRun.Result load, ServerCounters.Each databaseWork) {}

    private record Reads(Map<String, Throughput> lists, Map<String, Double> pages) {}

    public Result run(int complaints) {
        awaitDirectory();
        progress.accept("Loading %,d complaints ...".formatted(complaints));
        long startedAt = System.nanoTime();
        loader.load(complaints);
        double loadSeconds = (System.nanoTime() - startedAt) / 1e9;
        progress.accept("Loaded after %.0f s".formatted(loadSeconds));
        Lifecycles lifecycles = settings.has(GrowthPart.LIFECYCLES) ? lifecycles() : null;
        Reads reads = settings.has(GrowthPart.READS) ? reads() : new Reads(Map.of(), Map.of());
        return new Result(
                complaints,
                loadSeconds,
                lifecycles == null ? null : lifecycles.load(),
                lifecycles == null ? null : lifecycles.databaseWork(),
                reads.lists(),
                reads.pages(),
                settings.has(GrowthPart.SWEEPS) ? sweeps() : null);
    }

    private Lifecycles lifecycles() {
        progress.accept("Measuring lifecycles ...");
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
        return new Lifecycles(lifecycles, Objects.requireNonNull(counters.get()).each(lifecycles.completed()));
    }

    private Reads reads() {
        progress.accept("Measuring lists and searches ...");
        Map<String, Supplier<byte[]>> requests = ListRequests.of(stack, loader);
        requests.putAll(SearchRequests.of(stack, loader));
        Map<String, Double> pages = pages(requests);
        if (!settings.has(GrowthPart.LIFECYCLES)) {
            // Otherwise the first of them would be measured in a cold JVM.
            Duration each = settings.warmUp().dividedBy(requests.size());
            requests.values().forEach(request -> read(each, request));
        }
        Map<String, Throughput> results = new LinkedHashMap<>();
        requests.forEach((name, request) -> {
            read(settings.list().dividedBy(2), request);
            results.put(name, read(settings.list(), request));
        });
        return new Reads(results, pages);
    }

    private Map<String, Double> pages(Map<String, Supplier<byte[]>> requests) {
        SingleRequest gateway = new SingleRequest(stack.gateway());
        Map<String, Double> pages = new LinkedHashMap<>();
        requests.forEach((name, request) ->
                PageLength.mean(gateway, name, request).ifPresent(entries -> pages.put(name, entries)));
        return pages;
    }

    private Throughput read(Duration length, Supplier<byte[]> requests) {
        return ClosedLoop.run(stack.gateway(), 1, length, 200, requests);
    }

    private IdleSweepRun.Result sweeps() {
        progress.accept("Measuring sweeps ...");
        return IdleSweepRun.run(stack::focalPointMetrics, databases, settings.sweeps());
    }

    /** Waits until routing-service has received the agencies, which a busy machine may bring after the start of the services. */
    private void awaitDirectory() {
        Polling.until(
                () -> databases.text(Databases.ROUTING, AGENCIES).equals("t"),
                Duration.ofSeconds(1),
                DIRECTORY_TIMEOUT);
        drain();
    }

    private void drain() {
        if (!databases.awaitNoPendingEvents(MAX_DRAIN_SECONDS)) {
            progress.accept("  events were still pending after " + MAX_DRAIN_SECONDS + " s");
        }
    }
}
