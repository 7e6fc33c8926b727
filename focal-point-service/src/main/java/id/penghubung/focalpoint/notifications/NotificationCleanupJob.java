package id.penghubung.focalpoint.notifications;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.BatchDeletion;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Deletes finished mails, deliveries and digest rows after the retention time, in batches, oldest first. */
@ApplicationScoped
class NotificationCleanupJob {

    private static final String WORKER = "notification-cleanup";
    private static final int BATCH_SIZE = 1000;

    private final BackgroundJobRunner jobs;
    private final Jdbc jdbc;
    private final NotificationSettings settings;
    private final Clock clock;

    NotificationCleanupJob(BackgroundJobRunner jobs, Jdbc jdbc, NotificationSettings settings, Clock clock) {
        this.jobs = jobs;
        this.jdbc = jdbc;
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
        deleteAll(before, """
                delete from mail where id = any (array(
                    select id from mail where state <> 'WAITING' and finished_at < ? order by finished_at limit ?))
                """);
        deleteAll(before, """
                delete from webhook_delivery where id = any (array(
                    select id from webhook_delivery where state <> 'PENDING' and finished_at < ?
                    order by finished_at limit ?))
                """);
        deleteAll(before.atOffset(ZoneOffset.UTC).toLocalDate(), """
                delete from digest_run where (day, agency_code, account) in (
                    select day, agency_code, account from digest_run where day < ? order by day limit ?)
                """);
    }

    private void deleteAll(Object before, String statementText) {
        BatchDeletion.deleteAll(BATCH_SIZE, limit -> jdbc.update(statementText, before, limit));
    }
}
