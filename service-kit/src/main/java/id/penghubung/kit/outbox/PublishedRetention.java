package id.penghubung.kit.outbox;

import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.BatchDeletion;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Deletes published events, dismissed events and offsets when their retention ends; the events earlier if topics keep texts for a shorter
 * time.
 */
@ApplicationScoped
class PublishedRetention {

    private static final String WORKER = "published-retention";
    private static final int BATCH = 5_000;

    private final PublishedEventTable events;
    private final PublishedOffsetTable offsets;
    private final ParkedEventTable parked;
    private final OutboxSettings settings;
    private final TextRetention texts;
    private final BackgroundJobRunner jobRunner;

    PublishedRetention(
            PublishedEventTable events,
            PublishedOffsetTable offsets,
            ParkedEventTable parked,
            OutboxSettings settings,
            TextRetention texts,
            BackgroundJobRunner jobRunner) {
        this.events = events;
        this.offsets = offsets;
        this.parked = parked;
        this.settings = settings;
        this.texts = texts;
        this.jobRunner = jobRunner;
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.outbox.cleanup-interval}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobRunner.run(WORKER, this::deleteExpired);
    }

    void deleteExpired() {
        Duration kept = texts.atMost(settings.retention());
        BatchDeletion.deleteAll(BATCH, limit -> events.deleteExpired(kept, settings.compactedTopics(), limit));
        BatchDeletion.deleteAll(BATCH, limit -> offsets.deleteExpired(settings.retention(), limit));
        BatchDeletion.deleteAll(BATCH, limit -> parked.deleteDismissed(kept, limit));
    }
}
