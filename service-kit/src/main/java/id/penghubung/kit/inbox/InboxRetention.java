package id.penghubung.kit.inbox;

import id.penghubung.kit.work.BackgroundRuns;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the inbox as long as Kafka can deliver again, and no longer. */
@ApplicationScoped
class InboxRetention {

    /**
     * Longer than the 90 days for which topics keep events: a consumer that was away until Kafka forgot its place reads
     * all of them again.
     */
    private static final int DAYS = 100;

    private static final int BATCH = 5_000;

    private static final String WORKER = "inbox-retention";

    private final InboxTable table;
    private final BackgroundRuns runs;

    InboxRetention(InboxTable table, BackgroundRuns runs) {
        this.runs = runs;
        this.table = table;
    }

    @Scheduled(
            identity = WORKER,
            every = "1h",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        runs.run(WORKER, this::forget);
    }

    void forget() {
        while (QuarkusTransaction.requiringNew().call(() -> table.forgetOlderThan(DAYS, BATCH)) == BATCH) {
            // Small transactions, so that nobody waits for this one.
        }
    }
}
