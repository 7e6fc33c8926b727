package id.penghubung.kit.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Checks the database continuously, with a thread and a connection of its own, so that neither an exhausted pool nor busy
 * worker threads affect the result. After one failed check the service refuses new requests. If a new connection cannot
 * be opened either, requests that wait for the database are aborted.
 */
@ApplicationScoped
class DatabaseProbe {

    private static final Logger LOG = Logger.getLogger(DatabaseProbe.class);

    private final ProbeConnection connection;
    private final OpenConnections open;
    private final AgroalDataSource pool;
    private final DatabaseState state;
    private final long pauseMillis;
    private final CountDownLatch stopping = new CountDownLatch(1);

    DatabaseProbe(
            ProbeConnection connection,
            OpenConnections open,
            AgroalDataSource pool,
            DatabaseState state,
            DatabaseSettings settings) {
        this.connection = connection;
        this.open = open;
        this.pool = pool;
        this.state = state;
        this.pauseMillis = settings.probeInterval().toMillis();
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().name("database-probe").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void run() {
        try {
            do {
                probe();
            } while (!stopping.await(pauseMillis, TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            connection.close();
        }
    }

    private void probe() {
        try {
            if (connection.answers()) {
                recover();
            } else {
                state.setUnavailable(true);
                confirmOutage();
            }
        } catch (RuntimeException unexpected) {
            LOG.warn("The database check failed", unexpected);
        }
    }

    /** Confirms the outage with a new connection, because a connection can break while the database works. */
    private void confirmOutage() {
        if (connection.answers()) {
            recover();
            return;
        }
        int ended = open.abortAll();
        pool.flush(FlushMode.GRACEFUL);
        if (ended > 0) {
            LOG.warnf("The database does not answer; %d statements were aborted", ended);
        }
    }

    /** Marks the database as available and flushes the pool, because old connections may be broken without an error. */
    private void recover() {
        if (state.isUnavailable()) {
            pool.flush(FlushMode.GRACEFUL);
            state.setUnavailable(false);
            LOG.info("The database answers again");
        }
    }
}
