package id.penghubung.kit.inbox;

import id.penghubung.kit.runtime.Causes;
import id.penghubung.kit.runtime.DatabaseFailures;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Tries again what fails for a passing reason, with growing pauses, until it works or the service stops. */
@ApplicationScoped
class Retry {

    private static final Logger LOG = Logger.getLogger(Retry.class);

    private static final long INITIAL_BACKOFF_MILLIS = 50;

    /** Short, so that a consumer goes on within five seconds after the database is back. */
    private static final long MAX_BACKOFF_MILLIS = 1_000;

    /** Who loses this often in a row did not lose to anyone: the effect itself is wrong. */
    private static final int MAX_CONFLICTS = 6;

    private final CountDownLatch stopping = new CountDownLatch(1);

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    /** Throws where the service stops, so that a failure which the stop itself brought about has no consequences. */
    void requireRunning() {
        if (stopping.getCount() == 0) {
            throw new ServiceStoppingException();
        }
    }

    /**
     * Repeats while the failure is one that passes by itself; any other is thrown at once, errors too.
     *
     * @throws ServiceStoppingException when the service stops first
     */
    void retryTransient(Runnable work) {
        int conflicts = 0;
        for (long pause = INITIAL_BACKOFF_MILLIS; ; pause = nextBackoff(pause)) {
            try {
                work.run();
                return;
            } catch (RuntimeException | OutOfMemoryError failure) {
                // A lock that somebody holds for long says nothing against the effect.
                boolean conflict = DatabaseFailures.isConcurrentModification(failure)
                        && !DatabaseFailures.isLockTimeout(failure);
                conflicts += conflict ? 1 : 0;
                if (conflicts > MAX_CONFLICTS || !isTransient(failure)) {
                    throw failure;
                }
                backOff(pause, failure);
            }
        }
    }

    /**
     * Repeats whatever the failure is.
     *
     * @throws ServiceStoppingException when the service stops first
     */
    void retryUntilStopped(Runnable work) {
        for (long pause = INITIAL_BACKOFF_MILLIS; ; pause = nextBackoff(pause)) {
            try {
                work.run();
                return;
            } catch (RuntimeException | Error failure) {
                backOff(pause, failure);
            }
        }
    }

    private static boolean isTransient(Throwable failure) {
        return failure instanceof OutOfMemoryError
                || Causes.of(failure).stream().anyMatch(NotReadyYetException.class::isInstance)
                || DatabaseFailures.isConcurrentModification(failure)
                || DatabaseFailures.isUnavailable(failure);
    }

    private static long nextBackoff(long pause) {
        return Math.min(pause * 2, MAX_BACKOFF_MILLIS);
    }

    private void backOff(long millis, Throwable failure) {
        LOG.logf(
                millis < MAX_BACKOFF_MILLIS ? Logger.Level.INFO : Logger.Level.WARN,
                "Trying again in %d ms: %s",
                millis,
                failure);
        try {
            if (stopping.await(millis, TimeUnit.MILLISECONDS)) {
                throw new ServiceStoppingException();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ServiceStoppingException();
        }
    }
}
