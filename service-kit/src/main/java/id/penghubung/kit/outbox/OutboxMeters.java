package id.penghubung.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an operator watches: how much leaves, how old the oldest event is that has not left, and what is set aside. */
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

    /** Kept events were published again. */
    void republished(int events) {
        republished.increment(events);
    }

    /** So many partitions were found to have lost events that they had acknowledged. */
    void lost(int partitions) {
        losses.increment(partitions);
    }

    /** The event that is about to leave is the oldest there is. */
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
