package id.penghubung.kit.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the inbox as long as Kafka can deliver again, and no longer. */
@ApplicationScoped
class InboxRetention {

    /** Twice what Kafka keeps by default (7 days). */
    private static final int DAYS = 14;

    private static final int BATCH = 5_000;

    private final InboxTable table;

    InboxRetention(InboxTable table) {
        this.table = table;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        while (QuarkusTransaction.requiringNew().call(() -> table.forgetOlderThan(DAYS, BATCH)) == BATCH) {
            // Small transactions, so that nobody waits for this one.
        }
    }
}
