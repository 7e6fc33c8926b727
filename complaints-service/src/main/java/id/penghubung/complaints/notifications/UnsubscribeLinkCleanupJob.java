package id.penghubung.complaints.notifications;

import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.BatchDeletion;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Deletes the links of old mails, in batches, oldest first. */
@ApplicationScoped
class UnsubscribeLinkCleanupJob {

    private static final String WORKER = "unsubscribe-link-cleanup";
    private static final int BATCH_SIZE = 1000;

    private final BackgroundJobRunner jobs;
    private final UnsubscribeLinkTable table;
    private final ReporterNotificationSettings settings;
    private final Clock clock;

    UnsubscribeLinkCleanupJob(
            BackgroundJobRunner jobs, UnsubscribeLinkTable table, ReporterNotificationSettings settings, Clock clock) {
        this.jobs = jobs;
        this.table = table;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            identity = WORKER,
            every = "24h",
            delayed = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, this::clean);
    }

    void clean() {
        Instant before = clock.instant().minus(settings.linkRetention());
        BatchDeletion.deleteAll(BATCH_SIZE, limit -> table.deleteCreatedBefore(before, limit));
    }
}
