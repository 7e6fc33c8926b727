package id.penghubung.kit.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Meters of the inbox, each with the tag {@code consumer}: {@code inbox.applied}, {@code inbox.duplicates}, {@code
 * inbox.dead.letters}, {@code inbox.rewinds}, and {@code inbox.batch.age}, the seconds since the current batch was
 * received, 0 between batches. An age that increases means that the partition waits.
 */
@ApplicationScoped
class InboxMeters {

    private static final Instant NONE = Instant.MAX;

    private final MeterRegistry registry;
    private final Clock clock;
    private final Map<String, AtomicReference<Instant>> batchStarts = new ConcurrentHashMap<>();

    InboxMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    void batchStarted(String consumer) {
        batchStarts.computeIfAbsent(consumer, this::newAge).set(clock.instant());
    }

    void batchFinished(String consumer) {
        batchStarts.computeIfAbsent(consumer, this::newAge).set(NONE);
    }

    private AtomicReference<Instant> newAge(String consumer) {
        AtomicReference<Instant> since = new AtomicReference<>(NONE);
        Gauge.builder(
                        "inbox.batch.age",
                        since,
                        current -> ageInSeconds(Objects.requireNonNullElse(current.get(), NONE)))
                .tag("consumer", consumer)
                .baseUnit("seconds")
                .register(registry);
        // Registered with the first batch: an alert on an increase does not see a counter that starts at one.
        deadLetters(consumer);
        rewinds(consumer);
        return since;
    }

    private double ageInSeconds(Instant since) {
        return since.equals(NONE) ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
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
