package id.penghubung.kit.runtime;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import org.hibernate.StaleStateException;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away, and a race that was lost, from a mistake. */
public final class DatabaseFaults {

    private DatabaseFaults() {}

    /** Whether the database could not be reached, was stopped, or had nothing left to serve the request with. */
    public static boolean isAway(Throwable failure) {
        return anyIn(
                failure,
                cause -> cause instanceof JDBCConnectionException
                        || cause instanceof SQLTransientException
                        || (cause instanceof SQLException sql && isAwayState(sql.getSQLState())));
    }

    /** Whether someone else changed or locked the same rows first, so that the same work may succeed when repeated. */
    public static boolean isLostRace(Throwable failure) {
        return anyIn(
                failure,
                cause -> cause instanceof OptimisticLockException
                        || cause instanceof PessimisticLockException
                        || cause instanceof LockTimeoutException
                        || cause instanceof StaleStateException
                        || cause instanceof LockAcquisitionException
                        || (cause instanceof SQLException sql && isRaceState(sql.getSQLState())));
    }

    /**
     * Classes 08 connection, 53 resources, 57 operator intervention (PostgreSQL, appendix A). Without a state the
     * complaint is the connection pool's: it had no connection to give.
     */
    private static boolean isAwayState(@Nullable String state) {
        return state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
    }

    /** Class 40: rolled back for a deadlock or for serializability; 55P03: a lock that was not waited for. */
    private static boolean isRaceState(@Nullable String state) {
        return state != null && (state.startsWith("40") || "55P03".equals(state));
    }

    /** A failed commit carries what really happened among its suppressed exceptions, not among its causes. */
    private static boolean anyIn(Throwable failure, Predicate<Throwable> sought) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        while (!open.isEmpty()) {
            Throwable next = open.remove();
            if (!seen.add(next)) {
                continue;
            }
            if (sought.test(next)) {
                return true;
            }
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
            Collections.addAll(open, next.getSuppressed());
        }
        return false;
    }
}
