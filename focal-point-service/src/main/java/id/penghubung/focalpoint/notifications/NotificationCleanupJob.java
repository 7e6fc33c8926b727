package id.penghubung.focalpoint.notifications;

import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.BatchDeletion;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Deletes finished deliveries and digest rows after the retention time, in batches, oldest first. */
@ApplicationScoped
class NotificationCleanupJob {

    private static final String WORKER = "notification-cleanup";
    private static final int BATCH_SIZE = 1000;

    private final BackgroundJobRunner jobs;
    private final NotificationChannel channel;
    private final DigestTable digests;
    private final NotificationSettings settings;
    private final Clock clock;

    NotificationCleanupJob(
            BackgroundJobRunner jobs,
            NotificationChannel channel,
            DigestTable digests,
            NotificationSettings settings,
            Clock clock) {
        this.jobs = jobs;
        this.channel = channel;
        this.digests = digests;
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
        LocalDate day = before.atOffset(ZoneOffset.UTC).toLocalDate();
        BatchDeletion.deleteAll(BATCH_SIZE, limit -> channel.deleteFinished(before, limit));
        BatchDeletion.deleteAll(BATCH_SIZE, limit -> digests.deleteBefore(day, limit));
    }
}
