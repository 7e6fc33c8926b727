package id.penghubung.kit.outbox;

import id.penghubung.kit.outbox.RelayCycle.Outcome;
import id.penghubung.kit.runtime.Backoff;
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

    private static final long INITIAL_BACKOFF_MILLIS = 200;

    private final RelayCycle cycle;
    private final OutboxSettings settings;
    private final Backoff backoff;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Thread thread = new Thread(this::runRelayLoop, "outbox-relay");
    private volatile boolean running = true;

    OutboxRelay(RelayCycle cycle, OutboxSettings settings) {
        this.cycle = cycle;
        this.settings = settings;
        this.backoff =
                new Backoff(INITIAL_BACKOFF_MILLIS, settings.maxRetryDelay().toMillis());
    }

    void start(@Observes StartupEvent started) {
        thread.setDaemon(true);
        thread.start();
    }

    /** Finishes the current cycle and stops. Remaining rows are published by another replica or after the next start. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        wake();
        // join(0) would wait without limit.
        thread.join(Math.max(1, settings.shutdownTimeout().toMillis()));
    }

    /** Signals that there may be rows to publish. */
    void wake() {
        wakeUps.release();
    }

    private void runRelayLoop() {
        long pause = 0;
        while (running && !Thread.currentThread().isInterrupted()) {
            try {
                // Each wake-up received so far follows a commit, so this cycle reads its rows.
                wakeUps.drainPermits();
                Outcome outcome = cycle.executeRelayCycle();
                pause = outcome == Outcome.FAILED ? backoff.after(pause) : 0;
                pauseAfter(outcome, pause);
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException | Error failure) {
                pause = backoff.after(pause);
                LOG.warnf("The relay cycle failed; next attempt in %d ms: %s", (Object) pause, rootOf(failure));
                sleep(pause);
            }
        }
    }

    /** Waits for further commits, which one batch then takes together; if no row is left, until a commit announces one. */
    private void pauseAfter(Outcome outcome, long backoffMillis) throws InterruptedException {
        if (!running) {
            return;
        }
        if (outcome != Outcome.EMPTY) {
            TimeUnit.MILLISECONDS.sleep(
                    outcome == Outcome.FAILED
                            ? backoffMillis
                            : settings.linger().toMillis());
        }
        if (outcome == Outcome.EMPTY || outcome == Outcome.DRAINED) {
            wakeUps.tryAcquire(settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
        }
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
