package id.penghubung.kit.runtime;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;
import org.jspecify.annotations.Nullable;

/** Classification of failures: database unavailable, concurrent modification, lock timeout, statement timeout. */
public final class DatabaseFailures {

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String QUERY_CANCELED = "57014";

    private DatabaseFailures() {}

    /** Returns true if the database could not be reached, was stopped, or had no resources left for the request. */
    public static boolean isUnavailable(Throwable failure) {
        return Causes.of(failure).stream()
                .anyMatch(cause -> cause instanceof JDBCConnectionException
                        || cause instanceof SQLTransientException
                        || (cause instanceof SQLException sql && isUnavailableState(sql.getSQLState())));
    }

    /**
     * Returns true if another transaction changed or locked the same rows first, so that the same work may succeed when
     * repeated.
     */
    public static boolean isConcurrentModification(Throwable failure) {
        return Causes.of(failure).stream()
                .anyMatch(cause -> cause instanceof OptimisticLockException
                        || cause instanceof PessimisticLockException
                        || cause instanceof LockTimeoutException
                        || cause instanceof StaleStateException
                        || cause instanceof LockAcquisitionException
                        || (cause instanceof SQLException sql && isConflictState(sql.getSQLState())));
    }

    /**
     * Returns true if the wait for a lock reached its time limit. Nothing was changed by another transaction; it only
     * holds the lock for long.
     */
    public static boolean isLockTimeout(Throwable failure) {
        return Causes.of(failure).stream()
                .anyMatch(cause -> cause instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState()));
    }

    /** Returns true if the server cancelled a statement that exceeded its time limit. */
    public static boolean isStatementTimeout(Throwable failure) {
        return Causes.of(failure).stream()
                .anyMatch(cause -> cause instanceof SQLException sql && QUERY_CANCELED.equals(sql.getSQLState()));
    }

    /**
     * Checks for the SQL state classes 08 connection, 53 resources, 57 operator intervention (PostgreSQL, appendix A). A
     * failure without a state comes from the connection pool, which had no free connection.
     */
    private static boolean isUnavailableState(@Nullable String state) {
        return state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
    }

    /** Checks for class 40 (transaction rollback) and 55P03 (lock not available). */
    private static boolean isConflictState(@Nullable String state) {
        return state != null && (state.startsWith("40") || LOCK_NOT_AVAILABLE.equals(state));
    }
}
