package id.penghubung.kit.outbox;

import id.penghubung.kit.work.AgeGauge;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Meters of the outbox: number of published events, age in seconds of the oldest event that is not published yet, and
 * number of parked rows.
 */
@ApplicationScoped
class OutboxMeters {

    private final Counter published;
    private final Counter republished;
    private final Counter losses;
    private final AgeGauge oldestWaiting;
    private volatile long parked;

    OutboxMeters(MeterRegistry registry, Clock clock) {
        this.published = registry.counter("outbox.published");
        this.republished = registry.counter("outbox.republished");
        this.losses = registry.counter("outbox.losses");
        this.oldestWaiting = AgeGauge.register(registry, clock, "outbox.oldest.age");
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

    /** Keeps the age growing while events are being sent, for example without an answer of Kafka. */
    void publishing(OutboxRow oldest) {
        oldestWaiting.setIfAbsent(oldest.time());
    }

    void updateBacklog(Backlog backlog) {
        parked = backlog.parked();
        oldestWaiting.set(backlog.oldestWaiting());
    }
}
