package id.penghubung.kit.work;

import id.penghubung.kit.runtime.Causes;
import id.penghubung.kit.runtime.DatabaseFailures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jboss.logging.Logger;

/**
 * Processes rows in batches, with one transaction per batch. A failed batch is divided until the rows that fail alone are
 * found. Those rows are delayed ({@link FailingRows}), and all others are processed in the same run.
 *
 * <p>While the database is unavailable or too slow for any row, no row is recorded as failing. The run ends, and the next
 * run processes the same batch.
 */
@ApplicationScoped
public class IsolatingBatchProcessor {

    private static final Logger LOG = Logger.getLogger(IsolatingBatchProcessor.class);

    private final FailingRows failingRows;
    private final WorkSettings settings;
    private volatile boolean stopping;

    IsolatingBatchProcessor(FailingRows failingRows, WorkSettings settings) {
        this.failingRows = failingRows;
        this.settings = settings;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /**
     * Processes rows until none is due, none can be processed now, or the time limit of a run is reached.
     *
     * @return number of processed rows
     */
    public int run(RowProcessor processor, int batchSize) {
        long end = endAfter(settings.maxRunTime());
        int processed = 0;
        BatchOutcome outcome;
        do {
            outcome = batch(processor, batchSize, end);
            processed += outcome.processed();
        } while (outcome.madeProgress() && !stopping && System.nanoTime() - end < 0);
        return processed;
    }

    private BatchOutcome batch(RowProcessor processor, int size, long end) {
        List<UUID> locked = new ArrayList<>();
        try {
            int processed = inTransaction(() -> {
                locked.addAll(processor.lockDue(size));
                return process(processor, locked);
            });
            return new BatchOutcome(processed, 0);
        } catch (RuntimeException | StackOverflowError failure) {
            if (locked.isEmpty() || !isPossiblyRowFailure(failure)) {
                throw failure;
            }
            LOG.warnf(
                    "%s divides a batch of %d rows: %s",
                    processor.worker(), locked.size(), FailureDescription.of(failure));
            BatchDivision<UUID> division = division(
                    rows -> process(processor, processor.relock(rows)),
                    (row, rowFailure) -> setAside(processor, row, rowFailure),
                    end);
            return division.divide(locked);
        }
    }

    private void setAside(RowProcessor processor, UUID row, Throwable failure) {
        failingRows.recordFailure(processor.worker(), row, failure);
        QuarkusTransaction.disallowingExisting().run(() -> processor.setAside(row));
    }

    /**
     * Processes all rows in one transaction. If that fails, it divides them until the rows that fail alone are found.
     *
     * @param process processes rows in the transaction; returns the number of processed rows
     * @param onRowFailure receives each row that failed alone, outside any transaction
     * @return sum of the results of {@code process}
     * @throws UnfinishedRunException if rows are left because of the time limit of a run, a shutdown or a slow database
     */
    public <T> int processAll(List<T> rows, ToIntFunction<List<T>> process, BiConsumer<T, Throwable> onRowFailure) {
        return processUntil(endAfter(settings.maxRunTime()), rows, process, onRowFailure)
                .orElseThrow(() ->
                        new UnfinishedRunException("The time limit of the run is reached, or the service is stopping"));
    }

    /**
     * Processes rows like {@link #processAll}, in a different thread while a batch waits for the result. After a third of
     * the batch timeout no further part is started, if at least one row is done.
     *
     * @return sum of the results of {@code process}; empty if rows are left
     * @throws UnfinishedRunException if the database is too slow for any row
     */
    public <T> OptionalInt processBesideBatch(
            List<T> rows, ToIntFunction<List<T>> process, BiConsumer<T, Throwable> onRowFailure) {
        return processUntil(endAfter(settings.batchTimeout().dividedBy(3)), rows, process, onRowFailure);
    }

    private <T> OptionalInt processUntil(
            long end, List<T> rows, ToIntFunction<List<T>> process, BiConsumer<T, Throwable> onRowFailure) {
        BatchDivision<T> division = division(process, onRowFailure, end);
        BatchOutcome outcome = division.processAll(rows);
        return division.isComplete() ? OptionalInt.of(outcome.processed()) : OptionalInt.empty();
    }

    private <T> BatchDivision<T> division(
            ToIntFunction<List<T>> process, BiConsumer<T, Throwable> onRowFailure, long end) {
        return new BatchDivision<>(
                part -> inTransaction(() -> process.applyAsInt(part)),
                onRowFailure,
                this::isPossiblyRowFailure,
                () -> stopping,
                end);
    }

    private int process(RowProcessor processor, List<UUID> locked) {
        if (locked.isEmpty()) {
            return 0;
        }
        int processed = processor.process(locked);
        failingRows.clear(processor.worker(), locked);
        return processed;
    }

    private int inTransaction(Supplier<Integer> action) {
        int seconds = Math.toIntExact(Math.max(1, settings.batchTimeout().toSeconds()));
        return QuarkusTransaction.disallowingExisting().timeout(seconds).call(action::get);
    }

    /** Returns true if a row may have caused the failure. A statement timeout may be caused by one row. */
    private boolean isPossiblyRowFailure(Throwable failure) {
        return !stopping
                && Causes.of(failure).stream().noneMatch(UnfinishedRunException.class::isInstance)
                && (!DatabaseFailures.isUnavailable(failure) || DatabaseFailures.isStatementTimeout(failure));
    }

    private static long endAfter(Duration time) {
        return System.nanoTime() + time.toNanos();
    }
}
