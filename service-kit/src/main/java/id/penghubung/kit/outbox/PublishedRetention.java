package id.penghubung.kit.outbox;

import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.BatchDeletion;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes published events, dismissed events and offsets when their retention ends. */
@ApplicationScoped
class PublishedRetention {

    private static final String WORKER = "published-retention";
    private static final int BATCH = 5_000;

    private final PublishedEventTable events;
    private final PublishedOffsetTable offsets;
    private final ParkedEventTable parked;
    private final OutboxSettings settings;
    private final BackgroundJobRunner jobRunner;

    PublishedRetention(
            PublishedEventTable events,
            PublishedOffsetTable offsets,
            ParkedEventTable parked,
            OutboxSettings settings,
            BackgroundJobRunner jobRunner) {
        this.events = events;
        this.offsets = offsets;
        this.parked = parked;
        this.settings = settings;
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
        BatchDeletion.deleteAll(
                BATCH, limit -> events.deleteExpired(settings.retention(), settings.compactedTopics(), limit));
        BatchDeletion.deleteAll(BATCH, limit -> offsets.deleteExpired(settings.retention(), limit));
        BatchDeletion.deleteAll(BATCH, limit -> parked.deleteDismissed(settings.retention(), limit));
    }
}
