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
 * Carries the outbox to Kafka, oldest first, one {@link RelayCycle} after the other.
 *
 * <p>Order holds because of two things. Only one relay works on a database at a time, however many replicas there are;
 * and of each key one event is on its way at a time ({@link KeyOrderedSender}). What fails stays in the table and is sent again:
 * delivery is at least once.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private static final int SHUTDOWN_TIMEOUT_SECONDS = 20;

    /** Gathers what commits meanwhile into one wave; a lone event after a pause is not held up. */
    private static final long LINGER_MILLIS = 10;

    /** How long rows may lie that no commit announced: those of a replica that died. */
    private static final long POLL_INTERVAL_MILLIS = 500;

    /** Short, so that events leave within five seconds after the database or Kafka is back. */
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

    /** Finishes the wave it is at; what stays behind waits for another replica or the next start. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        wake();
        thread.join(TimeUnit.SECONDS.toMillis(SHUTDOWN_TIMEOUT_SECONDS));
    }

    /** There may be something to publish. */
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
                // Whoever woke the relay until now has committed: the next wave sees it.
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
