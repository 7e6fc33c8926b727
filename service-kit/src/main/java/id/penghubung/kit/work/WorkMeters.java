package id.penghubung.kit.work;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Meters of background workers, each with the tag {@code worker}:
 *
 * <ul>
 *   <li>{@code penghubung.work.failing}: rows that the worker cannot process at present;
 *   <li>{@code penghubung.work.failures}: failed attempts on single rows since the start;
 *   <li>{@code penghubung.work.failed.runs}: runs that ended with a failure since the start;
 *   <li>{@code penghubung.sweep.last.success}: end of the last successful run, in seconds since 1970; the start of the
 *       service if there is none yet;
 *   <li>{@code penghubung.sweep.late.after}: time after the last success when the worker is late, in seconds; calculated
 *       from its schedule.
 * </ul>
 */
@ApplicationScoped
class WorkMeters {

    private final MeterRegistry registry;
    private final Clock clock;
    private final Map<String, AtomicLong> failing = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> lastSuccess = new ConcurrentHashMap<>();

    WorkMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    void failed(String worker) {
        registry.counter("penghubung.work.failures", "worker", worker).increment();
    }

    void runFailed(String worker) {
        registry.counter("penghubung.work.failed.runs", "worker", worker).increment();
    }

    /** Registers the meters of a worker, so that it is visible even if no run of it ever ends. */
    void watch(String worker, Duration lateAfter) {
        Gauge.builder("penghubung.sweep.late.after", lateAfter::toSeconds)
                .tag("worker", worker)
                .baseUnit("seconds")
                .description("How long after its last success the worker is late")
                .register(registry);
        lastSuccess.computeIfAbsent(worker, this::newLastSuccess);
        failing.computeIfAbsent(worker, this::newFailing);
    }

    void succeeded(String worker) {
        lastSuccess
                .computeIfAbsent(worker, this::newLastSuccess)
                .set(clock.instant().getEpochSecond());
    }

    void failing(Map<String, Long> counts) {
        counts.keySet().forEach(worker -> failing.computeIfAbsent(worker, this::newFailing));
        failing.forEach((worker, count) -> count.set(counts.getOrDefault(worker, 0L)));
    }

    private AtomicLong newLastSuccess(String worker) {
        AtomicLong seconds = new AtomicLong(clock.instant().getEpochSecond());
        Gauge.builder("penghubung.sweep.last.success", seconds, AtomicLong::doubleValue)
                .tag("worker", worker)
                .baseUnit("seconds")
                .description("When a run of the worker last ended well, in seconds since 1970")
                .register(registry);
        return seconds;
    }

    private AtomicLong newFailing(String worker) {
        AtomicLong count = new AtomicLong();
        Gauge.builder("penghubung.work.failing", count, AtomicLong::doubleValue)
                .tag("worker", worker)
                .description("Rows that the worker cannot process at present")
                .register(registry);
        return count;
    }
}
