package id.penghubung.kit.mail;

import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.BatchDeletion;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Deletes finished mails after the retention time, in batches, oldest first. */
@ApplicationScoped
@IfBuildProperty(name = MailPart.ENABLED, stringValue = "true")
class MailCleanupJob {

    private static final String WORKER = "mail-cleanup";
    private static final int BATCH_SIZE = 1000;

    private final BackgroundJobRunner jobs;
    private final MailTable mails;
    private final MailSettings settings;
    private final Clock clock;

    MailCleanupJob(BackgroundJobRunner jobs, MailTable mails, MailSettings settings, Clock clock) {
        this.jobs = jobs;
        this.mails = mails;
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
        BatchDeletion.deleteAll(BATCH_SIZE, limit -> mails.deleteFinished(before, limit));
    }
}
