package id.penghubung.kit.idempotency;

import id.penghubung.kit.work.BackgroundJobRunner;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps replies as long as they may be asked for again, and no longer. */
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

    /** In small transactions, so that neither requests nor the vacuum wait for a large one. */
    void deleteExpired() {
        int deleted;
        do {
            deleted = QuarkusTransaction.disallowingExisting().call(() -> table.deleteExpired(BATCH));
        } while (deleted == BATCH);
    }
}
