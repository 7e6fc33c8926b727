package id.penghubung.benchmarks.scale;

import id.penghubung.benchmarks.lifecycle.LifecycleRun;
import id.penghubung.benchmarks.stack.Accounts;
import id.penghubung.benchmarks.stack.CpuMeter;
import id.penghubung.benchmarks.stack.Databases;
import id.penghubung.benchmarks.stack.MeasuredStack;
import id.penghubung.benchmarks.stack.Submissions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Measures how fast a warm system applies the events of complaints that wait for the relay of complaints-service. The services have more
 * to do than they can from the first moment on, and nobody sends requests meanwhile.
 */
public final class ScaleRun {

    private static final int MAX_DRAIN_SECONDS = 600;
    private static final List<String> DATABASES =
            List.of(Databases.COMPLAINTS, Databases.ROUTING, Databases.FOCAL_POINT);

    /** Times in microseconds, as text. */
    private static final String TIMES = """
            select coalesce(string_agg((extract(epoch from %1$s) * 1000000)::bigint::text, ','), '') from %2$s
            """;

    private static final String DECISIONS =
            "published_event where published_at >= '%s' and type like 'id.penghubung.complaint.routed.%%'";

    private final MeasuredStack stack;
    private final Databases databases;
    private final ScaleSettings settings;

    public ScaleRun(MeasuredStack stack, Databases databases, ScaleSettings settings) {
        this.stack = stack;
        this.databases = databases;
        this.settings = settings;
    }

    /**
     * Result of a system with one number of replicas.
     *
     * @param relay events that the relay of complaints-service published
     * @param services events that each service applied, by the name of its database
     * @param all events of all services together
     * @param decisions decisions that routing-service published, each from an event in its topic to an event in its own
     * @param cpu from the first waiting event to the last applied one
     */
    public record Result(
            EventRate relay, Map<String, EventRate> services, EventRate all, EventRate decisions, CpuMeter.Usage cpu) {

        public Result {
            services = new LinkedHashMap<>(services);
        }
    }

    /**
     * Runs the measurement.
     *
     * @param whenWarm called between the warm-up and the measurement
     * @throws IllegalStateException if the events are not applied in time
     */
    public Result run(Runnable whenWarm) {
        warmUp();
        whenWarm.run();
        return measure(() -> {});
    }

    /** Runs lifecycles, and waits until their events are applied. */
    public void warmUp() {
        LifecycleRun.run(
                stack.gateway(),
                submissions(),
                settings.inFlight(),
                settings.warmUp(),
                Duration.ofSeconds(1),
                () -> {},
                () -> {});
        drain();
    }

    /**
     * Measures a warm system; may be called again.
     *
     * @param whenWaiting called when all complaints are submitted, right before their events are published
     * @throws IllegalStateException if the events are not applied in time
     */
    public Result measure(Runnable whenWaiting) {
        String lastPosition;
        String releasedAt;
        CpuMeter meter = new CpuMeter(stack);
        CpuMeter.Measurement measurement;
        try (HeldRelay held = HeldRelay.in(databases)) {
            Backlog.submit(stack.gateway(), submissions(), settings.complaints(), settings.inFlight());
            requireWaitingEvents();
            whenWaiting.run();
            lastPosition = databases.text(Databases.COMPLAINTS, "select max(position) from outbox");
            releasedAt = databases.text(Databases.COMPLAINTS, "select clock_timestamp()");
            measurement = meter.start();
        }
        drain();
        CpuMeter.Usage cpu = measurement.stop();
        return result(lastPosition, releasedAt, cpu);
    }

    private Result result(String lastPosition, String releasedAt, CpuMeter.Usage cpu) {
        long[] published = times(
                Databases.COMPLAINTS,
                "published_at",
                "published_event where published_at >= '%s' and position <= %s".formatted(releasedAt, lastPosition));
        Map<String, EventRate> services = new LinkedHashMap<>();
        LongStream all = LongStream.empty();
        for (String database : DATABASES) {
            long[] applied = times(database, "received_at", "inbox where received_at >= '%s'".formatted(releasedAt));
            services.put(database, EventRate.of(applied));
            all = LongStream.concat(all, LongStream.of(applied));
        }
        long[] decided = times(Databases.ROUTING, "published_at", DECISIONS.formatted(releasedAt));
        return new Result(EventRate.of(published), services, EventRate.of(all.toArray()), EventRate.of(decided), cpu);
    }

    private long[] times(String database, String column, String rows) {
        String times = databases.text(database, TIMES.formatted(column, rows));
        return times.isEmpty()
                ? new long[0]
                : List.of(times.split(",", -1)).stream()
                        .mapToLong(Long::parseLong)
                        .toArray();
    }

    private void requireWaitingEvents() {
        long waiting = databases.pendingEvents(Databases.COMPLAINTS);
        if (waiting < settings.complaints()) {
            throw new IllegalStateException(
                    "Only %d events wait: the relay takes another lock than before".formatted(waiting));
        }
    }

    private void drain() {
        if (!databases.awaitNoPendingEvents(MAX_DRAIN_SECONDS)) {
            throw new IllegalStateException("Events were still pending after " + MAX_DRAIN_SECONDS + " s");
        }
    }

    /** Logs in again, because tokens expire after half an hour. */
    private Submissions submissions() {
        return new Submissions(Accounts.logIn(stack.identity()), settings.idempotencyKeys());
    }
}
