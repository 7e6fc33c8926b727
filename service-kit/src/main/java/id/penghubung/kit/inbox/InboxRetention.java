package id.penghubung.kit.inbox;

import id.penghubung.kit.outbox.TextRetention;
import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.BatchDeletion;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Deletes ids of applied events when Kafka can no longer deliver those events again, and dead letters when their retention ends. */
@ApplicationScoped
class InboxRetention {

    private static final int BATCH = 5_000;

    /** Smaller, because each has a body. */
    private static final int DEAD_LETTER_BATCH = 200;

    private static final String WORKER = "inbox-retention";

    private final InboxTable table;
    private final DeadLetterTable deadLetters;
    private final Duration age;
    private final Duration deadLetterAge;
    private final TextRetention texts;
    private final BackgroundJobRunner jobRunner;

    InboxRetention(
            InboxTable table,
            DeadLetterTable deadLetters,
            InboxSettings settings,
            TextRetention texts,
            BackgroundJobRunner jobRunner) {
        this.jobRunner = jobRunner;
        this.table = table;
        this.deadLetters = deadLetters;
        this.age = settings.retention();
        this.deadLetterAge = settings.deadLetterRetention();
        this.texts = texts;
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
        Duration kept = texts.atMost(deadLetterAge);
        BatchDeletion.deleteAll(DEAD_LETTER_BATCH, limit -> deadLetters.deleteOlderThan(kept, limit));
    }
}
