package id.penghubung.kit.inbox;

import id.penghubung.kit.runtime.Backoff;
import id.penghubung.kit.runtime.Causes;
import id.penghubung.kit.runtime.DatabaseFailures;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Repeats work after a transient failure, with exponential back-off, until it succeeds or the service stops. */
@ApplicationScoped
class Retry {

    private static final Logger LOG = Logger.getLogger(Retry.class);

    /**
     * Its maximum is short, so that a consumer continues within five seconds after the database is available again.
     */
    private static final Backoff BACKOFF = new Backoff(50, 1_000);

    /** Number of consecutive conflicts after which the effect itself is considered wrong. */
    private static final int MAX_CONFLICTS = 6;

    private final CountDownLatch stopping = new CountDownLatch(1);

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    /** Throws if the service is stopping, so that a failure caused by the shutdown has no consequences. */
    void requireRunning() {
        if (stopping.getCount() == 0) {
            throw new ServiceStoppingException();
        }
    }

    /**
     * Repeats the work while its failure is transient; any other failure, errors included, is thrown immediately.
     *
     * @throws ServiceStoppingException if the service stops first
     */
    void retryTransient(Runnable work) {
        int conflicts = 0;
        for (long pause = BACKOFF.initialMillis(); ; pause = BACKOFF.after(pause)) {
            try {
                work.run();
                return;
            } catch (RuntimeException | OutOfMemoryError failure) {
                // A lock that another transaction holds for long does not indicate a wrong effect.
                boolean conflict =
                        DatabaseFailures.isConcurrentModification(failure) && !DatabaseFailures.isLockTimeout(failure);
                conflicts += conflict ? 1 : 0;
                if (conflicts > MAX_CONFLICTS || !isTransient(failure)) {
                    throw failure;
                }
                backOff(pause, failure);
            }
        }
    }

    /**
     * Repeats the work after any failure.
     *
     * @throws ServiceStoppingException if the service stops first
     */
    void retryUntilStopped(Runnable work) {
        for (long pause = BACKOFF.initialMillis(); ; pause = BACKOFF.after(pause)) {
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

    private void backOff(long millis, Throwable failure) {
        LOG.logf(
                millis < BACKOFF.maxMillis() ? Logger.Level.INFO : Logger.Level.WARN,
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
