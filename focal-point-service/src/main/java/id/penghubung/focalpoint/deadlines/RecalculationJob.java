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
 * Counts open deadlines again after a rule changed. One replica at a time leads through a recalculation, batch by batch;
 * the slices of a batch are counted side by side, each in a transaction of its own, which keeps their cases from the
 * officers for the blink of an eye.
 *
 * <p>A leader that dies leaves a batch that is done in part. It is counted once more, and what was moved is moved no
 * further: a count depends on nothing but the rules.
 *
 * <p>A batch that takes too long, since many of its deadlines cannot be counted, is left in part as well; the next one
 * leaves out those that were found.
 *
 * <p>A deadline that cannot be counted is left to {@link RecalculationRetry}, and the recalculation goes on. One that
 * cannot be led at all rests for a while; those behind it go on, and a policy never replaces a later one.
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
            every = "{penghubung.deadlines.recalculate-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        runner.run(WORKER, this::run);
    }

    /** Works on what waits, until nothing does or another replica has it. */
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
        // Those that failed before in this batch, of which a part was left then: they are examined, and not again.
        int failedBefore = table.countFailures(job.id(), job.cursor(), last);
        if (last == null) {
            // The report is the truth, also where a batch was done twice.
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
        // All of them, before one that failed ends the batch: nothing of it must go on behind the back of the next.
        CompletableFuture.allOf(results.toArray(CompletableFuture[]::new)).join();
        if (QuarkusTransaction.getStatus() != Status.STATUS_ACTIVE) {
            throw new UnfinishedRunException("The slices took longer than the transaction of their batch");
        }
        List<OptionalInt> moved = results.stream().map(CompletableFuture::join).toList();
        // A part that is left is counted by the next batch, which begins at the same place, without what failed here.
        if (moved.stream().allMatch(OptionalInt::isPresent)) {
            job.advance(
                    last,
                    batch.size() + failedBefore,
                    moved.stream().mapToInt(OptionalInt::getAsInt).sum());
        }
    }

    private OptionalInt recalculate(Recalculation job, List<OpenDeadline> slice) {
        return batches.processBesideBatch(slice, part -> slices.recalculate(job, part), (deadline, failure) -> {
            table.recordFailure(job.id(), deadline.id(), clock.instant());
            failing.recordFailure(RecalculationRetry.WORKER, deadline.id(), failure);
        });
    }
}
