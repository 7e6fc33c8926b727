package id.penghubung.kit.work;

import id.penghubung.kit.runtime.DatabaseFailures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Divides one batch, with one transaction per part, until the rows that fail alone are found. For one use in one thread.
 *
 * <p>A row whose statement exceeds its time limit is recorded only after another row succeeded or failed for a different
 * reason. Several such rows in sequence mean that the database is slow; then no row is recorded as failing.
 */
final class BatchDivision<T> {

    /** Number of consecutive conflicts of a single row after which the row itself is considered the cause. */
    private static final int MAX_CONFLICTS = 3;

    /** Number of consecutive single rows with statement timeouts after which the database is considered the cause. */
    private static final int MAX_TIMEOUTS = 3;

    private final ToIntFunction<List<T>> transaction;
    private final BiConsumer<T, Throwable> onRowFailure;
    private final Predicate<Throwable> isPossiblyRowFailure;
    private final BooleanSupplier stopping;
    private final long endNanos;
    private final List<Timeout<T>> timeouts = new ArrayList<>();
    private BatchOutcome outcome = BatchOutcome.NOTHING;
    private boolean complete = true;

    /**
     * @param transaction processes rows in one transaction; returns the number of processed rows
     * @param onRowFailure receives each row that failed alone, outside any transaction
     * @param isPossiblyRowFailure returns true if a row may have caused the failure
     * @param endNanos time after which the remaining rows are left, in terms of {@link System#nanoTime()}; at least one
     *     row is handled first, so that every run makes progress
     */
    BatchDivision(
            ToIntFunction<List<T>> transaction,
            BiConsumer<T, Throwable> onRowFailure,
            Predicate<Throwable> isPossiblyRowFailure,
            BooleanSupplier stopping,
            long endNanos) {
        this.transaction = transaction;
        this.onRowFailure = onRowFailure;
        this.isPossiblyRowFailure = isPossiblyRowFailure;
        this.stopping = stopping;
        this.endNanos = endNanos;
    }

    /** Processes all rows, first in one transaction. */
    BatchOutcome processAll(List<T> rows) {
        processPart(rows);
        recordTimeouts();
        return outcome;
    }

    /** Processes rows that have failed together. */
    BatchOutcome divide(List<T> rows) {
        processHalves(rows);
        recordTimeouts();
        return outcome;
    }

    /** Returns true if no row was left because of the time limit or a shutdown. */
    boolean isComplete() {
        return complete;
    }

    private void processPart(List<T> rows) {
        if (rows.isEmpty()) {
            return;
        }
        if (mustStop()) {
            complete = false;
            return;
        }
        if (rows.size() == 1) {
            processSingly(rows.getFirst());
            return;
        }
        try {
            recordProcessed(transaction.applyAsInt(rows));
        } catch (RuntimeException | StackOverflowError failure) {
            if (!isPossiblyRowFailure.test(failure)) {
                throw failure;
            }
            processHalves(rows);
        }
    }

    private void processHalves(List<T> rows) {
        if (rows.size() == 1) {
            processPart(rows);
            return;
        }
        int half = rows.size() / 2;
        processPart(rows.subList(0, half));
        processPart(rows.subList(half, rows.size()));
    }

    private void processSingly(T row) {
        for (int attempt = 1; ; attempt++) {
            try {
                recordProcessed(transaction.applyAsInt(List.of(row)));
                return;
            } catch (RuntimeException | StackOverflowError failure) {
                if (!isPossiblyRowFailure.test(failure)) {
                    throw failure;
                }
                if (!DatabaseFailures.isConcurrentModification(failure) || attempt == MAX_CONFLICTS) {
                    recordFailure(row, failure);
                    return;
                }
            }
        }
    }

    private void recordFailure(T row, Throwable failure) {
        if (DatabaseFailures.isStatementTimeout(failure)) {
            timeouts.add(new Timeout<>(row, failure));
            if (timeouts.size() == MAX_TIMEOUTS) {
                throw new UnfinishedRunException("The database is too slow for any row", failure);
            }
        } else {
            recordTimeouts();
            setAside(row, failure);
        }
    }

    private void recordProcessed(int rows) {
        recordTimeouts();
        outcome = outcome.plus(new BatchOutcome(rows, 0));
    }

    private void recordTimeouts() {
        timeouts.forEach(each -> setAside(each.row(), each.failure()));
        timeouts.clear();
    }

    private void setAside(T row, Throwable failure) {
        onRowFailure.accept(row, failure);
        outcome = outcome.plus(new BatchOutcome(0, 1));
    }

    private boolean mustStop() {
        return stopping.getAsBoolean() || (outcome.madeProgress() && System.nanoTime() - endNanos >= 0);
    }

    /** Row that failed alone because of a statement timeout. */
    private record Timeout<T>(T row, Throwable failure) {}
}
