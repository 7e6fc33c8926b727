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

/** Tells a database that is away, and a race that was lost, from a mistake. */
public final class DatabaseFailures {

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String QUERY_CANCELED = "57014";

    private DatabaseFailures() {}

    /** Whether the database could not be reached, was stopped, or had nothing left to serve the request with. */
    public static boolean isUnavailable(Throwable failure) {
        return Causes.of(failure).stream()
                .anyMatch(cause -> cause instanceof JDBCConnectionException
                        || cause instanceof SQLTransientException
                        || (cause instanceof SQLException sql && isUnavailableState(sql.getSQLState())));
    }

    /** Whether someone else changed or locked the same rows first, so that the same work may succeed when repeated. */
    public static boolean isConcurrentModification(Throwable failure) {
        return Causes.of(failure).stream()
                .anyMatch(cause -> cause instanceof OptimisticLockException
                        || cause instanceof PessimisticLockException
                        || cause instanceof LockTimeoutException
                        || cause instanceof StaleStateException
                        || cause instanceof LockAcquisitionException
                        || (cause instanceof SQLException sql && isConflictState(sql.getSQLState())));
    }

    /** Whether a lock was waited for until its time limit: nobody changed anything, someone only takes long. */
    public static boolean isLockTimeout(Throwable failure) {
        return Causes.of(failure).stream()
                .anyMatch(cause -> cause instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState()));
    }

    /** Whether the server ended a statement that took longer than its time limit. */
    public static boolean isStatementTimeout(Throwable failure) {
        return Causes.of(failure).stream()
                .anyMatch(cause -> cause instanceof SQLException sql && QUERY_CANCELED.equals(sql.getSQLState()));
    }

    /**
     * Classes 08 connection, 53 resources, 57 operator intervention (PostgreSQL, appendix A). Without a state
     * the failure is the connection pool's: it had no connection to give.
     */
    private static boolean isUnavailableState(@Nullable String state) {
        return state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
    }

    /** Class 40: rolled back for a deadlock or for serializability; 55P03: a lock that was not waited for. */
    private static boolean isConflictState(@Nullable String state) {
        return state != null && (state.startsWith("40") || LOCK_NOT_AVAILABLE.equals(state));
    }
}
