package id.penghubung.kit.idempotency;

import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.BatchDeletion;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes stored replies when they expire. */
@ApplicationScoped
class ReplyRetention {

    private static final String WORKER = "reply-retention";
    private static final int BATCH = 1_000;

    private final ReplyTable table;
    private final BackgroundJobRunner jobRunner;

    ReplyRetention(ReplyTable table, BackgroundJobRunner jobRunner) {
        this.jobRunner = jobRunner;
        this.table = table;
    }

    @Scheduled(
            identity = WORKER,
            every = "1h",
            delayed = "7m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobRunner.run(WORKER, this::deleteExpired);
    }

    void deleteExpired() {
        BatchDeletion.deleteAll(BATCH, table::deleteExpired);
    }
}
