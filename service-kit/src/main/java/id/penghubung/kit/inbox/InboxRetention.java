package id.penghubung.kit.inbox;

import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.BatchDeletion;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Deletes ids of applied events when Kafka can no longer deliver those events again. */
@ApplicationScoped
class InboxRetention {

    private static final int BATCH = 5_000;

    private static final String WORKER = "inbox-retention";

    private final InboxTable table;
    private final Duration age;
    private final BackgroundJobRunner jobRunner;

    InboxRetention(InboxTable table, InboxSettings settings, BackgroundJobRunner jobRunner) {
        this.jobRunner = jobRunner;
        this.table = table;
        this.age = settings.retention();
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.inbox.cleanup-interval}",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobRunner.run(WORKER, this::deleteExpired);
    }

    void deleteExpired() {
        BatchDeletion.deleteAll(BATCH, limit -> table.deleteOlderThan(age, limit));
    }
}
