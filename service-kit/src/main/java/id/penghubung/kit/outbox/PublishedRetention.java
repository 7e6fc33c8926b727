package id.penghubung.kit.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.IntSupplier;

/** Keeps published events as long as Kafka may turn out to have lost them, and no longer. */
@ApplicationScoped
class PublishedRetention {

    private static final int BATCH = 5_000;

    private final PublishedEventTable events;
    private final PublishedOffsetTable offsets;
    private final OutboxSettings settings;

    PublishedRetention(PublishedEventTable events, PublishedOffsetTable offsets, OutboxSettings settings) {
        this.events = events;
        this.offsets = offsets;
        this.settings = settings;
    }

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        inBatches(() -> events.forget(settings.keepPublished(), settings.keptTopics(), BATCH));
        inBatches(() -> offsets.forget(settings.keepPublished(), BATCH));
    }

    /** Small transactions, so that nobody waits for this one. */
    private static void inBatches(IntSupplier deletion) {
        int deleted;
        do {
            deleted = QuarkusTransaction.requiringNew().call(deletion::getAsInt);
        } while (deleted == BATCH);
    }
}
