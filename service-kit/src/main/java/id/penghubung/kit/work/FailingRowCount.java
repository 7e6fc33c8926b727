package id.penghubung.kit.work;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Counts failing rows for the meters, and deletes failures of rows that are no longer due. */
@ApplicationScoped
class FailingRowCount {

    private static final int BATCH = 1_000;
    private static final String WORKER = "failing-row-count";

    private final FailingRowTable table;
    private final WorkMeters meters;
    private final WorkSettings settings;
    private final BackgroundJobRunner jobRunner;
    private final Clock clock;

    FailingRowCount(
            FailingRowTable table,
            WorkMeters meters,
            WorkSettings settings,
            BackgroundJobRunner jobRunner,
            Clock clock) {
        this.table = table;
        this.meters = meters;
        this.settings = settings;
        this.jobRunner = jobRunner;
        this.clock = clock;
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.work.count-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobRunner.run(WORKER, this::count);
    }

    void count() {
        Instant abandoned = clock.instant().minus(settings.abandonedRetention());
        BatchDeletion.deleteAll(BATCH, limit -> table.deleteAbandoned(abandoned, limit));
        meters.failing(table.countByWorker());
    }
}
