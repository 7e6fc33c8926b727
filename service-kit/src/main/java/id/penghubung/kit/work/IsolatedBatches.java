package id.penghubung.kit.work;

import id.penghubung.kit.runtime.Causes;
import id.penghubung.kit.runtime.DatabaseFaults;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jboss.logging.Logger;

/**
 * Processes rows in batches, a transaction for each. A batch that fails is divided until the rows that fail alone are
 * found: those rest for a while ({@link FailingRows}), and all others are processed in the same run.
 *
 * <p>While the database is away no row is blamed: the run ends and the next one takes the same batch.
 */
@ApplicationScoped
public class IsolatedBatches {

    private static final Logger LOG = Logger.getLogger(IsolatedBatches.class);

    /** A row that loses a race this often in a row does not lose it to another transaction. */
    private static final int MOST_RACES = 3;

    private final FailingRows failing;
    private final WorkSettings settings;
    private volatile boolean stopping;

    IsolatedBatches(FailingRows failing, WorkSettings settings) {
        this.failing = failing;
        this.settings = settings;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /**
     * Processes rows until none is due, none can be processed now, or the time of a run is over.
     *
     * @return how many were processed
     */
    public int run(RowWork work, int batchSize) {
        long end = System.nanoTime() + settings.longestRun().toNanos();
        int processed = 0;
        Outcome outcome;
        do {
            outcome = batch(work, batchSize);
            processed += outcome.processed();
        } while (outcome.wentOn() && !stopping && System.nanoTime() - end < 0);
        return processed;
    }

    private Outcome batch(RowWork work, int size) {
        List<UUID> taken = new ArrayList<>();
        try {
            int processed = inTransaction(() -> {
                taken.addAll(work.lockDue(size));
                return process(work, taken);
            });
            return new Outcome(processed, 0);
        } catch (RuntimeException | StackOverflowError failure) {
            if (taken.isEmpty() || !mayBeARow(failure)) {
                throw failure;
            }
            LOG.warnf("%s divides a batch of %d rows: %s", work.worker(), taken.size(), FailureText.of(failure));
            return divide(
                    new Parts<>(rows -> process(work, work.lockAgain(rows)), (row, alone) -> {
                        failing.failed(work.worker(), row, alone);
                        QuarkusTransaction.requiringNew().run(() -> work.setAside(row));
                    }),
                    taken);
        }
    }

    /**
     * Processes all of some rows, in one transaction or, where that fails, in as many as it takes to find the rows that fail
     * alone.
     *
     * @param process processes some of the rows in the transaction; gives how many it counts as processed
     * @param failedAlone hears of each row that failed alone, outside any transaction
     * @return the sum of what {@code process} gave
     */
    public <T> int processAll(List<T> rows, ToIntFunction<List<T>> process, BiConsumer<T, Throwable> failedAlone) {
        return part(new Parts<>(process, failedAlone), rows).processed();
    }

    private <T> Outcome divide(Parts<T> parts, List<T> rows) {
        if (stopping) {
            return new Outcome(0, 0);
        }
        if (rows.size() == 1) {
            return alone(parts, rows.getFirst());
        }
        int half = rows.size() / 2;
        return part(parts, rows.subList(0, half)).plus(part(parts, rows.subList(half, rows.size())));
    }

    private <T> Outcome part(Parts<T> parts, List<T> rows) {
        if (rows.size() == 1) {
            return divide(parts, rows);
        }
        try {
            return new Outcome(inTransaction(() -> parts.process().applyAsInt(rows)), 0);
        } catch (RuntimeException | StackOverflowError failure) {
            if (!mayBeARow(failure)) {
                throw failure;
            }
            return divide(parts, rows);
        }
    }

    private <T> Outcome alone(Parts<T> parts, T row) {
        for (int attempt = 1; ; attempt++) {
            try {
                return new Outcome(inTransaction(() -> parts.process().applyAsInt(List.of(row))), 0);
            } catch (RuntimeException | StackOverflowError failure) {
                if (!mayBeARow(failure)) {
                    throw failure;
                }
                if (!DatabaseFaults.isLostRace(failure) || attempt == MOST_RACES) {
                    parts.failedAlone().accept(row, failure);
                    return new Outcome(0, 1);
                }
            }
        }
    }

    private int process(RowWork work, List<UUID> locked) {
        if (locked.isEmpty()) {
            return 0;
        }
        int processed = work.process(locked);
        failing.healed(work.worker(), locked);
        return processed;
    }

    private int inTransaction(Supplier<Integer> work) {
        int seconds = Math.toIntExact(Math.max(1, settings.batchTimeout().toSeconds()));
        return QuarkusTransaction.requiringNew().timeout(seconds).call(work::get);
    }

    /** Whether a row can be the reason; a statement that took too long may do so because of one row. */
    private boolean mayBeARow(Throwable failure) {
        return !stopping && (!DatabaseFaults.isAway(failure) || isStatementTimeout(failure));
    }

    /** PostgreSQL: query_canceled. */
    private static boolean isStatementTimeout(Throwable failure) {
        return Causes.of(failure).stream()
                .anyMatch(cause -> cause instanceof SQLException sql && "57014".equals(sql.getSQLState()));
    }

    /** How the parts of a batch are processed, and who hears of a row that fails alone. */
    private record Parts<T>(ToIntFunction<List<T>> process, BiConsumer<T, Throwable> failedAlone) {}

    /**
     * What became of a batch.
     *
     * @param setAside rows that rest from now on, so that the next batch brings others
     */
    private record Outcome(int processed, int setAside) {

        boolean wentOn() {
            return processed + setAside > 0;
        }

        Outcome plus(Outcome other) {
            return new Outcome(processed + other.processed, setAside + other.setAside);
        }
    }
}
