package id.penghubung.focalpoint.ombudsman.stream;

import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.BatchDeletion;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Deletes events of the stream when their retention ends. */
@ApplicationScoped
class StreamRetention {

    private static final String WORKER = "ombudsman-stream-retention";
    private static final int BATCH = 1_000;
    private static final Duration SHORTEST = Duration.ofHours(24);

    private final StreamEventTable table;
    private final StreamReader reader;
    private final StreamSettings settings;
    private final BackgroundJobRunner jobs;

    StreamRetention(StreamEventTable table, StreamReader reader, StreamSettings settings, BackgroundJobRunner jobs) {
        this.table = table;
        this.reader = reader;
        this.settings = settings;
        this.jobs = jobs;
    }

    /** Checks the settings: clients rely on a day in which they can resume. */
    void requireLongRetention(@Observes StartupEvent starting) {
        if (settings.retention().compareTo(SHORTEST) < 0) {
            throw new IllegalStateException("penghubung.ombudsman.stream.retention (%s) must be at least %s"
                    .formatted(settings.retention(), SHORTEST));
        }
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.ombudsman.stream.cleanup-interval}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, this::deleteExpired);
    }

    /** Numbers first: a row that is deleted before it has a position would be missing without a trace. */
    void deleteExpired() {
        reader.numberAll();
        BatchDeletion.deleteAll(BATCH, limit -> table.deleteExpired(settings.retention(), limit));
    }
}
