package id.penghubung.kit.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps replies as long as they may be asked for again, and no longer. */
@ApplicationScoped
class ReplyRetention {

    private static final int BATCH = 1_000;

    private final ReplyTable table;

    ReplyRetention(ReplyTable table) {
        this.table = table;
    }

    /** In small transactions, so that neither requests nor the vacuum wait for a large one. */
    @Scheduled(every = "1h", delayed = "7m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        int forgotten;
        do {
            forgotten = QuarkusTransaction.disallowingExisting().call(() -> table.forgetExpired(BATCH));
        } while (forgotten == BATCH);
    }
}
