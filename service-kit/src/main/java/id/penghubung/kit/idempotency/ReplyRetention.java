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
    private final BackgroundJobRunner runs;

    ReplyRetention(ReplyTable table, BackgroundJobRunner runs) {
        this.runs = runs;
        this.table = table;
    }

    @Scheduled(
            identity = WORKER,
            every = "1h",
            delayed = "7m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        runs.run(WORKER, this::forget);
    }

    /** In small transactions, so that neither requests nor the vacuum wait for a large one. */
    void forget() {
        int forgotten;
        do {
            forgotten = QuarkusTransaction.disallowingExisting().call(() -> table.forgetExpired(BATCH));
        } while (forgotten == BATCH);
    }
}
