package id.penghubung.kit.inbox;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.concurrent.TimeUnit;
import org.hibernate.StaleStateException;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;
import org.jboss.logging.Logger;

/** Tries again what fails for a passing reason, with growing pauses and without giving up. */
final class Retry {

    private static final Logger LOG = Logger.getLogger(Retry.class);

    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private Retry() {}

    /** Repeats while the failure is one that passes by itself; any other is thrown at once. */
    static void whileTransient(Runnable work) {
        repeat(work, true);
    }

    /** Repeats whatever the failure is. */
    static void always(Runnable work) {
        repeat(work, false);
    }

    private static void repeat(Runnable work, boolean onlyTransient) {
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException failure) {
                if (onlyTransient && !passes(failure)) {
                    throw failure;
                }
                LOG.infof("Trying again in %d ms: %s", (Object) pause, failure.toString());
                sleep(pause);
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            }
        }
    }

    /** A lost race, a database that is away, or something that has not arrived yet. */
    private static boolean passes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotReadyYetException
                    || cause instanceof OptimisticLockException
                    || cause instanceof PessimisticLockException
                    || cause instanceof StaleStateException
                    || cause instanceof LockAcquisitionException
                    || cause instanceof JDBCConnectionException
                    || cause instanceof SQLTransientException
                    || (cause instanceof SQLException sql && passingState(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** Classes 08 connection, 40 rolled back, 53 resources, 57 operator intervention (PostgreSQL, appendix A). */
    private static boolean passingState(@org.jspecify.annotations.Nullable String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("40")
                        || state.startsWith("53")
                        || state.startsWith("57"));
    }

    private static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting; Kafka will deliver again", stopped);
        }
    }
}
