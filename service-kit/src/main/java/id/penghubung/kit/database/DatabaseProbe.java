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
 * Looks at the database all the time, from a thread and over a connection of its own, so that neither a full pool nor
 * busy worker threads can hide what it finds. One look that fails makes the service refuse new requests; when a new
 * connection cannot be made either, what is waiting for the database is ended too.
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
            LOG.warn("The database could not be looked at", unexpected);
        }
    }

    /** A connection may break while the database is well: only when a new one cannot be had either it is away. */
    private void confirmOutage() {
        if (connection.answers()) {
            recover();
            return;
        }
        int ended = open.abortAll();
        pool.flush(FlushMode.GRACEFUL);
        if (ended > 0) {
            LOG.warnf("The database does not answer; %d statements were ended", ended);
        }
    }

    /** Connections from before may be dead without a sign: the pool makes new ones. */
    private void recover() {
        if (state.isUnavailable()) {
            pool.flush(FlushMode.GRACEFUL);
            state.setUnavailable(false);
            LOG.info("The database answers again");
        }
    }
}
