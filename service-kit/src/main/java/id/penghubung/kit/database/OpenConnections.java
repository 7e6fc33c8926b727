package id.penghubung.kit.database;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Registry of the pool connections in use. It can abort them all when the database does not answer. It also detects a
 * thread that takes a second connection while it holds one; several such threads could wait for each other until they
 * time out.
 */
@Singleton
class OpenConnections implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(OpenConnections.class);

    private final Map<Connection, Thread> inUse = new ConcurrentHashMap<>();
    private final boolean refuseSecond;

    OpenConnections(DatabaseSettings settings) {
        this.refuseSecond = settings.refuseSecondConnection();
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        Thread holder = Thread.currentThread();
        if (holdsOne(holder)) {
            reportSecond();
        }
        inUse.put(raw(connection), holder);
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        remove(connection);
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        remove(connection);
    }

    /**
     * Removes a connection and all closed ones, because a connection that the server has closed cannot be unwrapped any
     * more.
     */
    private void remove(Connection connection) {
        inUse.remove(raw(connection));
        inUse.keySet().removeIf(OpenConnections::isClosed);
    }

    private boolean holdsOne(Thread holder) {
        return inUse.entrySet().stream().anyMatch(held -> held.getValue().equals(holder) && !isClosed(held.getKey()));
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException alreadyClosed) {
            return true;
        }
    }

    /**
     * Aborts every connection in use; its user gets an exception, and the pool discards it. Returns the number of aborted
     * connections.
     */
    int abortAll() {
        int aborted = 0;
        for (Connection connection : inUse.keySet()) {
            inUse.remove(connection);
            try {
                connection.abort(Runnable::run);
                aborted++;
            } catch (SQLException alreadyClosed) {
                LOG.debug("A connection was already closed", alreadyClosed);
            }
        }
        return aborted;
    }

    private void reportSecond() {
        IllegalStateException second = new IllegalStateException("A second connection for a thread that holds one: a"
                + " transaction inside another, or a connection that was not closed");
        if (refuseSecond) {
            throw second;
        }
        LOG.error("Threads with two connections can exhaust the pool", second);
    }

    /** Returns the connection of the driver, because the pool uses a different wrapper each time. */
    private static Connection raw(Connection connection) {
        try {
            return (Connection) connection.unwrap(PGConnection.class);
        } catch (SQLException notOfThePool) {
            return connection;
        }
    }
}
