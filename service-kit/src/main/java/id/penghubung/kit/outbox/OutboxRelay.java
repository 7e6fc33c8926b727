package id.penghubung.kit.outbox;

import id.penghubung.kit.outbox.EventBroker.Delivery;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Carries the outbox to Kafka, oldest first: read a wave, send it, wait for every acknowledgement, delete it.
 *
 * <p>Order holds because of two things. Only one relay works on a database at a time, however many replicas there are;
 * and a wave holds one event of each key, so that an event never overtakes an earlier one that failed. What fails stays
 * in the table and is sent again: delivery is at least once.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private static final int WAVE = 500;
    private static final int TRANSACTION_SECONDS = 60;

    /** Gathers what commits meanwhile into one wave; a lone event after a pause is not held up. */
    private static final long BREATH_MILLIS = 10;

    /** How long rows may lie that no commit announced: those of a replica that died. */
    private static final long IDLE_POLL_MILLIS = 500;

    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final OutboxTable table;
    private final EventBroker broker;
    private final OutboxMeters meters;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread = new Thread(this::work, "outbox-relay");
    private volatile boolean running = true;

    OutboxRelay(OutboxTable table, EventBroker broker, OutboxMeters meters) {
        this.table = table;
        this.broker = broker;
        this.meters = meters;
    }

    void start(@Observes StartupEvent started) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        wake();
        thread.join(TimeUnit.SECONDS.toMillis(TRANSACTION_SECONDS));
    }

    /** There may be something to publish. */
    void wake() {
        news.release();
    }

    private void work() {
        long pause = 0;
        while (running) {
            try {
                Wave wave = publishWave();
                pause = wave.complete() ? BREATH_MILLIS : Math.clamp(pause * 2, 200, LONGEST_PAUSE_MILLIS);
                if (wave.size() == 0) {
                    news.tryAcquire(IDLE_POLL_MILLIS, TimeUnit.MILLISECONDS);
                } else {
                    TimeUnit.MILLISECONDS.sleep(running ? pause : 0);
                }
                news.drainPermits();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                pause = Math.clamp(pause * 2, 200, LONGEST_PAUSE_MILLIS);
                LOG.warnf("The outbox waits %d ms: %s", (Object) pause, rootOf(failure));
                rest(pause);
            }
        }
    }

    private Wave publishWave() {
        return QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).call(() -> {
            table.takeTurn();
            List<OutboxRow> rows = firstOfEachKey(table.oldest(WAVE));
            if (rows.isEmpty()) {
                meters.empty();
                return new Wave(0, true);
            }
            Delivery delivery = broker.send(rows);
            table.delete(delivery.acknowledged());
            delivery.refused().forEach(broker::explain);
            delivery.refused().forEach((row, fault) -> table.recordRefusal(row, fault, EventBroker.LAST_ATTEMPT));
            meters.published(delivery.acknowledged().size(), rows.getFirst());
            return new Wave(rows.size(), delivery.acknowledged().size() == rows.size());
        });
    }

    private static List<OutboxRow> firstOfEachKey(List<OutboxRow> oldest) {
        Set<String> keys = new HashSet<>();
        List<OutboxRow> wave = new ArrayList<>(oldest.size());
        for (OutboxRow row : oldest) {
            if (keys.add(row.key())) {
                wave.add(row);
            }
        }
        return wave;
    }

    private static void rest(long millis) {
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

    private record Wave(int size, boolean complete) {}
}
