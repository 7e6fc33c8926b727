package id.penghubung.routing.trial;

import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.BatchDeletion;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Deletes ended trials with their differences after the retention time, in batches. */
@ApplicationScoped
class TrialCleanupJob {

    private static final String WORKER = "trial-cleanup";
    private static final int BATCH_SIZE = 1000;

    private final BackgroundJobRunner jobs;
    private final TrialTable table;
    private final TrialSettings settings;
    private final Clock clock;

    TrialCleanupJob(BackgroundJobRunner jobs, TrialTable table, TrialSettings settings, Clock clock) {
        this.jobs = jobs;
        this.table = table;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            identity = WORKER,
            every = "1h",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, this::clean);
    }

    void clean() {
        Instant before = clock.instant().minus(settings.retention());
        BatchDeletion.deleteAll(BATCH_SIZE, limit -> table.deleteDifferences(before, limit));
        BatchDeletion.deleteAll(BATCH_SIZE, limit -> table.deleteEnded(before, limit));
    }
}
