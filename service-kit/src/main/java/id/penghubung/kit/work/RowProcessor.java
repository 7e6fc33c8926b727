package id.penghubung.kit.work;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Processor for rows of a table, used by a background worker. {@code lockDue} or {@code relock} and {@link #process} run
 * in one transaction.
 *
 * <p>Locking reads only ids, so that a row that cannot be read as an object is isolated like any other failing row.
 */
public interface RowProcessor {

    /** Name of the worker in meters, logs and {@code failing_row}; must never change. */
    String worker();

    /**
     * Locks due rows and returns their ids, oldest first. Skips rows that another transaction has locked and rows that
     * wait after a failure ({@link FailingRows#retryDueCondition}).
     */
    List<UUID> lockDue(int limit);

    /** Locks the given rows again and returns the ids of those that are still due and not locked by another transaction. */
    List<UUID> relock(Collection<UUID> ids);

    /**
     * Processes locked rows: all of them or, if it fails, none.
     *
     * @return number of processed rows; a worker may leave some rows for its next run
     */
    int process(List<UUID> ids);

    /**
     * Reacts to a row that failed alone and is now delayed. Runs after the failure was recorded, in a transaction of its
     * own.
     */
    default void setAside(UUID id) {
        // Most workers need no reaction.
    }
}
