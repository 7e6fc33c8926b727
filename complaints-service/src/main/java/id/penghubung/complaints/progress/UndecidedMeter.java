package id.penghubung.complaints.progress;

import id.penghubung.complaints.complaint.ComplaintRepository;
import id.penghubung.kit.work.BackgroundJobRunner;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Gauge of the age of the oldest complaint without a routing decision, in seconds. It is normally a few seconds; a high
 * value shows that an event to or from routing-service was lost or is delayed.
 */
@ApplicationScoped
class UndecidedMeter {

    static final String WORKER = "undecided-meter";

    private final ComplaintRepository complaints;
    private final BackgroundJobRunner jobs;
    private volatile @Nullable Instant oldest;

    UndecidedMeter(ComplaintRepository complaints, BackgroundJobRunner jobs, MeterRegistry registry, Clock clock) {
        this.complaints = complaints;
        this.jobs = jobs;
        Gauge.builder("complaints.undecided.oldest.age", () -> age(clock))
                .baseUnit("seconds")
                .register(registry);
    }

    @Scheduled(identity = WORKER, every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, this::refresh);
    }

    private void refresh() {
        oldest = QuarkusTransaction.disallowingExisting()
                .call(() -> complaints.oldestUndecided().orElse(null));
    }

    private double age(Clock clock) {
        Instant since = oldest;
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }
}
