package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.kit.work.BackgroundJobRunner;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Publishes exclusions that no change of a matter has published. */
@ApplicationScoped
class MatterExclusionJob {

    private static final String WORKER = "ombudsman-exclusions";

    private final MatterExclusionPublisher publisher;
    private final MatterExclusionSettings settings;
    private final BackgroundJobRunner jobs;

    MatterExclusionJob(MatterExclusionPublisher publisher, MatterExclusionSettings settings, BackgroundJobRunner jobs) {
        this.publisher = publisher;
        this.settings = settings;
        this.jobs = jobs;
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.ombudsman.exclusions.check-interval}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, this::publishMissing);
    }

    /** Checks the matters that link complaints, in the order of their ids. */
    void publishMissing() {
        int batch = settings.batchSize();
        UUID after = new UUID(0, 0);
        List<UUID> seen;
        do {
            seen = publisher.publishMissing(after, batch);
            after = seen.isEmpty() ? after : seen.getLast();
        } while (seen.size() == batch);
    }
}
