package id.penghubung.complaints.progress;

import id.penghubung.complaints.complaint.ComplaintRepository;
import id.penghubung.kit.work.AgeGauge;
import id.penghubung.kit.work.BackgroundJobRunner;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Gauge of the age of the oldest complaint without a routing decision, in seconds. It is normally a few seconds; a high
 * value shows that an event to or from routing-service was lost or is delayed.
 */
@ApplicationScoped
class UndecidedMeter {

    static final String WORKER = "undecided-meter";

    private final ComplaintRepository complaints;
    private final BackgroundJobRunner jobs;
    private final AgeGauge oldestAge;

    UndecidedMeter(ComplaintRepository complaints, BackgroundJobRunner jobs, MeterRegistry registry, Clock clock) {
        this.complaints = complaints;
        this.jobs = jobs;
        this.oldestAge = AgeGauge.register(registry, clock, "complaints.undecided.oldest.age");
    }

    @Scheduled(identity = WORKER, every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, this::refresh);
    }

    private void refresh() {
        Optional<Instant> oldest = QuarkusTransaction.disallowingExisting().call(complaints::oldestUndecided);
        oldestAge.set(oldest.orElse(null));
    }
}
