package id.penghubung.routing.history;

import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.BatchDeletion;
import id.penghubung.routing.runtime.RoutingSettings;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Deletes loaded decisions after the retention time, in batches, oldest first. */
@ApplicationScoped
class HistoryCleanupJob {

    private static final String WORKER = "routing-history-cleanup";
    private static final int BATCH_SIZE = 1000;

    private final BackgroundJobRunner jobs;
    private final HistoryTable table;
    private final RoutingSettings settings;
    private final Clock clock;

    HistoryCleanupJob(BackgroundJobRunner jobs, HistoryTable table, RoutingSettings settings, Clock clock) {
        this.jobs = jobs;
        this.table = table;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            identity = WORKER,
            every = "1h",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, this::clean);
    }

    void clean() {
        Instant before = clock.instant().minus(settings.historyRetention());
        BatchDeletion.deleteAll(BATCH_SIZE, limit -> table.deleteLoaded(before, limit));
    }
}
