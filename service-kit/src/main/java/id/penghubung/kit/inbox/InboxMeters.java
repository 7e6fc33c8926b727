package id.penghubung.kit.inbox;

import id.penghubung.kit.work.AgeGauge;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Meters of the inbox, each with the tag {@code consumer}: {@code inbox.applied}, {@code inbox.duplicates}, {@code
 * inbox.dead.letters}, {@code inbox.rewinds}, and {@code inbox.batch.age}, the seconds since the current batch was
 * received, 0 between batches. An age that increases means that the partition waits.
 */
@ApplicationScoped
class InboxMeters {

    private final MeterRegistry registry;
    private final Clock clock;
    private final Map<String, AgeGauge> batchAges = new ConcurrentHashMap<>();

    InboxMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    void batchStarted(String consumer) {
        batchAges.computeIfAbsent(consumer, this::newAge).set(clock.instant());
    }

    void batchFinished(String consumer) {
        batchAges.computeIfAbsent(consumer, this::newAge).set(null);
    }

    private AgeGauge newAge(String consumer) {
        // Registered with the first batch: an alert on an increase does not see a counter that starts at one.
        deadLetters(consumer);
        rewinds(consumer);
        return AgeGauge.register(registry, clock, "inbox.batch.age", "consumer", consumer);
    }

    void received(String consumer, int applied, int duplicates) {
        registry.counter("inbox.applied", "consumer", consumer).increment(applied);
        registry.counter("inbox.duplicates", "consumer", consumer).increment(duplicates);
    }

    /** Counts partitions that are read again because their log is not the one that was read before. */
    void rewound(String consumer) {
        rewinds(consumer).increment();
    }

    void deadLettered(String consumer) {
        deadLetters(consumer).increment();
    }

    private Counter rewinds(String consumer) {
        return registry.counter("inbox.rewinds", "consumer", consumer);
    }

    private Counter deadLetters(String consumer) {
        return registry.counter("inbox.dead.letters", "consumer", consumer);
    }
}
