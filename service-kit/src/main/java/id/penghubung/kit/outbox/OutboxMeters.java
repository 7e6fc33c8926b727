package id.penghubung.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Meters of the outbox: number of published events, age in seconds of the oldest event that is not published yet, and
 * number of parked rows.
 */
@ApplicationScoped
class OutboxMeters {

    private final Counter published;
    private final Counter republished;
    private final Counter losses;
    private volatile long parked;
    private volatile @Nullable Instant oldestWaiting;

    OutboxMeters(MeterRegistry registry, Clock clock) {
        this.published = registry.counter("outbox.published");
        this.republished = registry.counter("outbox.republished");
        this.losses = registry.counter("outbox.losses");
        Gauge.builder("outbox.oldest.age", () -> ageInSeconds(clock))
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("outbox.parked", () -> parked).register(registry);
    }

    void published(int events) {
        published.increment(events);
    }

    /** Counts stored events that were published again. */
    void republished(int events) {
        republished.increment(events);
    }

    /** Counts partitions that lost events which they had acknowledged. */
    void lost(int partitions) {
        losses.increment(partitions);
    }

    /** Sets the age of the backlog from the oldest event, which is about to be published. */
    void publishing(OutboxRow oldest) {
        oldestWaiting = oldest.time();
    }

    void updateBacklog(Backlog backlog) {
        parked = backlog.parked();
        oldestWaiting = backlog.oldestWaiting();
    }

    private double ageInSeconds(Clock clock) {
        Instant oldest = oldestWaiting;
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis() / 1000.0;
    }
}
