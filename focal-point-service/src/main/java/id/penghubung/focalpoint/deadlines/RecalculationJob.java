package id.penghubung.focalpoint.deadlines;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Counts open deadlines again after a rule changed. One replica at a time leads through a recalculation, batch by batch;
 * the slices of a batch are counted side by side, each in a transaction of its own, which keeps their cases from the
 * officers for the blink of an eye.
 *
 * <p>A leader that dies leaves a batch that is done in part. It is counted once more, and what was moved is moved no
 * further: a count depends on nothing but the rules.
 */
@ApplicationScoped
class RecalculationJob {

    private static final Logger LOG = Logger.getLogger(RecalculationJob.class);

    private static final int SLICE = 1_000;

    private final RecalculationStore recalculations;
    private final DeadlineRepository deadlines;
    private final MoveStore moves;
    private final SliceRecount slices;
    private final Clock clock;
    private final int workers;
    private final ExecutorService executor;

    RecalculationJob(
            RecalculationStore recalculations,
            DeadlineRepository deadlines,
            MoveStore moves,
            SliceRecount slices,
            DeadlineSettings settings,
            Clock clock) {
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
            identity = "recalculation",
            every = "{penghubung.deadlines.recalculate-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        try {
            run();
        } catch (RuntimeException failure) {
            // The cursor is where the last batch left it: the next tick goes on from there.
            LOG.warnf("A recalculation waits for its next turn: %s", failure);
        }
    }

    /** Works on what waits, until nothing does or another replica has it. */
    void run() {
        boolean more;
        do {
            more = QuarkusTransaction.requiringNew().call(this::batch);
        } while (more);
    }

    private boolean batch() {
        Optional<Recalculation> oldest = recalculations.lockOldest();
        oldest.ifPresent(this::advance);
        return oldest.isPresent();
    }

    private void advance(Recalculation job) {
        if (job.isWaiting()) {
            job.begin(deadlines.countOpen());
        }
        List<OpenDeadline> batch = deadlines.openAfter(job.cursor(), SLICE * workers);
        if (batch.isEmpty()) {
            // The report is the truth, also where a batch was done twice.
            job.finish(clock.instant(), moves.count("recalculationId", job.id()));
            return;
        }
        List<CompletableFuture<Integer>> counted = IntStream.iterate(
                        0, from -> from < batch.size(), from -> from + SLICE)
                .mapToObj(from -> batch.subList(from, Math.min(from + SLICE, batch.size())))
                .map(slice -> CompletableFuture.supplyAsync(
                        () -> QuarkusTransaction.requiringNew().call(() -> slices.recount(job, slice)), executor))
                .toList();
        // All of them, before one that failed ends the batch: nothing of it must go on behind the back of the next.
        CompletableFuture.allOf(counted.toArray(CompletableFuture[]::new)).join();
        job.advance(
                batch.getLast().id(),
                batch.size(),
                counted.stream().mapToInt(CompletableFuture::join).sum());
    }
}
