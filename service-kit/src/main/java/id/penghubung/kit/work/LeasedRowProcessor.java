package id.penghubung.kit.work;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

/**
 * Processor for rows whose work is slow for a reason outside of the database, such as a scanner or an object storage. The rows are
 * claimed in one transaction, worked on without any, and finished in another one, so that no connection waits for the other server.
 *
 * @param <T> what is read of a row when it is claimed
 * @param <R> the result of the work on a row
 */
public interface LeasedRowProcessor<T, R> {

    /** Name of the worker in meters, logs and {@code failing_row}; must never change. */
    String worker();

    UUID idOf(T row);

    /**
     * Stores a lease in due rows and returns them, oldest first, in a transaction. Leaves out rows that another transaction has locked,
     * rows under a lease that has not ended, and rows that wait after a failure ({@link FailingRows#retryDueCondition}).
     */
    List<T> claim(Lease lease, int limit);

    /** Works on a claimed row, without a transaction. */
    R work(T row) throws IOException;

    /**
     * Stores the result and ends the lease, in a transaction. Does nothing if the row has another lease or none: then another run has
     * taken it over, or somebody has changed it.
     */
    void finish(T row, Lease lease, R result);

    /** Ends the lease of a row without a result, in a transaction. Does nothing if the row has another lease or none. */
    void release(T row, Lease lease);
}
