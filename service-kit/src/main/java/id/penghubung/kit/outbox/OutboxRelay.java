package id.penghubung.kit.outbox;

import id.penghubung.kit.outbox.RelayCycle.Outcome;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Publishes outbox rows to Kafka, oldest first, in repeated {@link RelayCycle relay cycles}.
 *
 * <p>Two rules keep the order. Only one relay works on a database at a time, for any number of replicas. Of each key,
 * only one event is in flight at a time ({@link KeyOrderedSender}). Failed rows stay in the table and are sent again, so
 * delivery is at least once.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private static final int SHUTDOWN_TIMEOUT_SECONDS = 20;

    /**
     * Pause after a successful cycle, in which further commits are collected into one batch. An event after an idle time
     * does not wait for it.
     */
    private static final long LINGER_MILLIS = 10;

    /** Interval at which the relay looks for rows that no commit announced, such as rows of a replica that failed. */
    private static final long POLL_INTERVAL_MILLIS = 500;

    /**
     * Upper limit of the back-off. It is short, so that events are published within five seconds after the database or
     * Kafka is available again.
     */
    private static final long MAX_BACKOFF_MILLIS = 1_000;

    private final RelayCycle cycle;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Thread thread = new Thread(this::runRelayLoop, "outbox-relay");
    private volatile boolean running = true;

    OutboxRelay(RelayCycle cycle) {
        this.cycle = cycle;
    }

    void start(@Observes StartupEvent started) {
        thread.setDaemon(true);
        thread.start();
    }

    /** Finishes the current cycle and stops. Remaining rows are published by another replica or after the next start. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        wake();
        thread.join(TimeUnit.SECONDS.toMillis(SHUTDOWN_TIMEOUT_SECONDS));
    }

    /** Signals that there may be rows to publish. */
    void wake() {
        wakeUps.release();
    }

    private void runRelayLoop() {
        long pause = 0;
        while (running && !Thread.currentThread().isInterrupted()) {
            try {
                Outcome outcome = cycle.executeRelayCycle();
                if (outcome == Outcome.EMPTY) {
                    pause = 0;
                    wakeUps.tryAcquire(POLL_INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
                } else {
                    pause = outcome == Outcome.SENT ? LINGER_MILLIS : nextBackoff(pause);
                    TimeUnit.MILLISECONDS.sleep(running ? pause : 0);
                }
                // Every wake-up received so far follows a commit, so the next cycle reads those rows.
                wakeUps.drainPermits();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException | Error failure) {
                pause = nextBackoff(pause);
                LOG.warnf("The outbox waits %d ms: %s", (Object) pause, rootOf(failure));
                sleep(pause);
            }
        }
    }

    private static long nextBackoff(long pause) {
        return Math.clamp(pause * 2, 200, MAX_BACKOFF_MILLIS);
    }

    private static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
