package id.penghubung.kit.work;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Records the rows that a worker cannot process, the reason, and the time of the next attempt. */
@ApplicationScoped
public class FailingRows {

    private static final Logger LOG = Logger.getLogger(FailingRows.class);

    private final FailingRowTable table;
    private final WorkSettings settings;
    private final WorkMeters meters;
    private final Clock clock;

    FailingRows(FailingRowTable table, WorkSettings settings, WorkMeters meters, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Returns an SQL condition with one parameter, the current time. It is true for rows that have not failed or whose
     * next attempt is due. It reads the primary key once per row, so that the query keeps the order of its index.
     *
     * @param worker name of the worker, a constant
     * @param idColumn id of the row in the query
     */
    public static String retryDueCondition(String worker, String idColumn) {
        return "coalesce((select failing_row.next_attempt_at from failing_row where failing_row.worker = '" + worker
                + "' and failing_row.row_id = "
                + idColumn + "), '-infinity') <= ?";
    }

    /**
     * Records a row that failed alone, and delays its next attempt, each time for longer. Uses a transaction of its own
     * and must not be called within another one.
     */
    public void recordFailure(String worker, UUID row, Throwable failure) {
        String description = FailureDescription.of(failure);
        FailingRowTable.NextAttempt nextAttempt = QuarkusTransaction.disallowingExisting()
                .call(() -> table.record(
                        worker,
                        row,
                        description,
                        clock.instant(),
                        settings.initialRetryDelay(),
                        settings.maxRetryDelay()));
        meters.failed(worker);
        LOG.errorf(
                "%s cannot process row %s, attempt %d, next attempt at %s: %s",
                worker, row, nextAttempt.attempts(), nextAttempt.nextAttemptAt(), description);
    }

    /**
     * Returns true if the row has not failed or its next attempt is due; for work that finds its rows without {@link
     * #retryDueCondition}.
     */
    public boolean isReady(String worker, UUID row) {
        return table.isReady(worker, row, clock.instant());
    }

    /** Deletes the failures of rows that are processed now. Joins the caller's transaction. */
    public void clear(String worker, Collection<UUID> rows) {
        table.delete(worker, List.copyOf(rows));
    }
}
