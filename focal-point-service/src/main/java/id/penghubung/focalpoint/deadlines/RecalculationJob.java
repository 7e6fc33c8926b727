package id.penghubung.focalpoint.deadlines;

import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.FailingRows;
import id.penghubung.kit.work.IsolatingBatchProcessor;
import id.penghubung.kit.work.RowProcessor;
import id.penghubung.kit.work.UnfinishedRunException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Recalculates open deadlines after a change of the rules. One replica at a time runs a recalculation, batch by batch.
 * The slices of a batch are calculated in parallel, each in its own transaction, so that cases are locked only briefly.
 *
 * <p>If the replica stops, a batch may be done in part. The batch is then repeated. Deadlines that were moved already are
 * not moved again, because the result depends only on the rules.
 *
 * <p>A batch that exceeds its transaction timeout, because many of its deadlines fail, is also repeated. The next run leaves
 * out the deadlines that failed.
 *
 * <p>A deadline that cannot be calculated is left to {@link RecalculationRetry}, and the recalculation continues. A
 * recalculation that fails as a whole is retried later. Later ones are not delayed by it, and an older policy never
 * replaces a newer one.
 */
@ApplicationScoped
class RecalculationJob implements RowProcessor {

    static final String WORKER = "recalculation";

    private static final int SLICE_SIZE = 1_000;
    private static final int RETRY_BATCH_SIZE = 100;

    private final IsolatingBatchProcessor batches;
    private final BackgroundJobRunner runner;
    private final FailingRows failing;
    private final RecalculationTable table;
    private final RecalculationRetry retry;
    private final RecalculationRepository recalculations;
    private final DeadlineRepository deadlines;
    private final DeadlineMoveRepository moves;
    private final SliceRecalculator slices;
    private final Clock clock;
    private final int workers;
    private final ExecutorService executor;

    RecalculationJob(
            IsolatingBatchProcessor batches,
            BackgroundJobRunner runner,
            FailingRows failing,
            RecalculationTable table,
            RecalculationRetry retry,
            RecalculationRepository recalculations,
            DeadlineRepository deadlines,
            DeadlineMoveRepository moves,
            SliceRecalculator slices,
            DeadlineSettings settings,
            Clock clock) {
        this.batches = batches;
        this.runner = runner;
        this.failing = failing;
        this.table = table;
        this.retry = retry;
        this.recalculations = recalculations;
        this.deadlines = deadlines;
        this.moves = moves;
        this.slices = slices;
        this.clock = clock;
        this.workers = settings.recalculationWorkers();
        this.executor = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().name("recalculation-", 1).daemon().factory());
    }

    @PreDestroy
    void stop() {
        executor.shutdown();
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.deadlines.recalculation-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        runner.run(WORKER, this::run);
    }

    /** Runs waiting recalculations and retries, until none is left or another replica has locked them. */
    void run() {
        batches.run(this, 1);
        batches.run(retry, RETRY_BATCH_SIZE);
        table.updateFailedTotals(clock.instant());
    }

    @Override
    public String worker() {
        return WORKER;
    }

    @Override
    public List<UUID> lockDue(int limit) {
        return table.lockOldest(clock.instant());
    }

    @Override
    public List<UUID> relock(Collection<UUID> ids) {
        return table.lock(ids);
    }

    @Override
    public int process(List<UUID> ids) {
        ids.forEach(id -> advance(recalculations.findById(id)));
        return ids.size();
    }

    @Override
    public void setAside(UUID id) {
        table.markFailed(id);
    }

    private void advance(Recalculation job) {
        if (!job.hasStarted()) {
            job.start(deadlines.countOpen());
        }
        job.markRunning();
        List<OpenDeadline> batch = table.openAfter(job.id(), job.cursor(), SLICE_SIZE * workers);
        @Nullable UUID last = batch.isEmpty() ? null : batch.getLast().id();
        // Deadlines of this batch that failed in an earlier, unfinished run: they count as examined, and are not tried
        // again.
        int failedBefore = table.countFailures(job.id(), job.cursor(), last);
        if (last == null) {
            // The number of moves is counted in the table, because a batch may have been run twice.
            job.finish(
                    clock.instant(),
                    failedBefore,
                    moves.count("recalculationId", job.id()),
                    table.countFailures(job.id()));
            return;
        }
        List<CompletableFuture<OptionalInt>> results = IntStream.iterate(
                        0, from -> from < batch.size(), from -> from + SLICE_SIZE)
                .mapToObj(from -> batch.subList(from, Math.min(from + SLICE_SIZE, batch.size())))
                .map(slice -> CompletableFuture.supplyAsync(() -> recalculate(job, slice), executor))
                .toList();
        // Wait for all slices before a failed one ends the batch: none may still run when the next batch starts.
        CompletableFuture.allOf(results.toArray(CompletableFuture[]::new)).join();
        if (QuarkusTransaction.getStatus() != Status.STATUS_ACTIVE) {
            throw new UnfinishedRunException("The slices took longer than the transaction of their batch");
        }
        List<OptionalInt> movedBySlice =
                results.stream().map(CompletableFuture::join).toList();
        // If a slice is unfinished, the next batch starts at the same cursor, without the deadlines that failed here.
        if (movedBySlice.stream().allMatch(OptionalInt::isPresent)) {
            job.advance(
                    last,
                    batch.size() + failedBefore,
                    movedBySlice.stream().mapToInt(OptionalInt::getAsInt).sum());
        }
    }

    private OptionalInt recalculate(Recalculation job, List<OpenDeadline> slice) {
        return batches.processBesideBatch(slice, part -> slices.recalculate(job, part), (deadline, failure) -> {
            table.recordFailure(job.id(), deadline.id(), clock.instant());
            failing.recordFailure(RecalculationRetry.WORKER, deadline.id(), failure);
        });
    }
}
