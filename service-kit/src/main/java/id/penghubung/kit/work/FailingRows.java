package id.penghubung.kit.work;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Keeps which rows a worker cannot process, why, and when each is tried again. */
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
     * SQL condition with one parameter, the present moment: the row does not rest after a failure. A look into the primary
     * key for each row, so that the query keeps the order of the index it reads.
     *
     * @param worker name of the worker, a constant
     * @param idColumn the id of the row in the query
     */
    public static String retryDueCondition(String worker, String idColumn) {
        return "coalesce((select failing_row.next_attempt_at from failing_row where failing_row.worker = '" + worker
                + "' and failing_row.row_id = "
                + idColumn + "), '-infinity') <= ?";
    }

    /** Records in a transaction of its own, never inside another, that a row failed alone, and lets it rest; longer each time. */
    public void recordFailure(String worker, UUID row, Throwable failure) {
        String description = FailureDescription.of(failure);
        FailingRowTable.NextAttempt nextAttempt = QuarkusTransaction.disallowingExisting()
                .call(() -> table.record(
                        worker, row, description, clock.instant(), settings.firstPause(), settings.longestPause()));
        meters.failed(worker);
        LOG.errorf(
                "%s cannot process row %s, attempt %d, again at %s: %s",
                worker, row, nextAttempt.attempts(), nextAttempt.nextAttemptAt(), description);
    }

    /** Whether a row does not rest; for work whose rows are found otherwise than by a query with {@link #retryDueCondition}. */
    public boolean isReady(String worker, UUID row) {
        return table.isReady(worker, row, clock.instant());
    }

    /** Forgets the failures of rows that are processed now; joins the caller's transaction. */
    public void clear(String worker, Collection<UUID> rows) {
        table.delete(worker, List.copyOf(rows));
    }
}
