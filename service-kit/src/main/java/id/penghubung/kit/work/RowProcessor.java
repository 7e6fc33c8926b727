package id.penghubung.kit.work;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Work that a background worker does on rows of a table. {@code lock…} and {@link #process} run in one transaction.
 *
 * <p>Locking reads ids only: a row that cannot even be read as an object is then isolated like any other.
 */
public interface RowProcessor {

    /** Name of the worker in meters, logs and {@code failing_row}; never changed once used. */
    String worker();

    /**
     * The ids of rows that are due, oldest first, locked; those that another transaction holds are passed over. Leaves out
     * what rests after a failure ({@link FailingRows#readyToTry}).
     */
    List<UUID> lockDue(int limit);

    /** Those of the rows that are still due and that no other transaction holds, locked. */
    List<UUID> relock(Collection<UUID> ids);

    /**
     * Processes locked rows, all of them or, where it fails, none.
     *
     * @return how many were processed; a worker may leave some for its next run
     */
    int process(List<UUID> ids);

    /** A row failed alone and rests from now on. Runs after the failure was recorded, in a transaction of its own. */
    default void setAside(UUID id) {
        // Most workers have nothing to add.
    }
}
