package id.penghubung.benchmarks.scale;

import id.penghubung.benchmarks.stack.Databases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Keeps the relay of complaints-service from publishing events until it is closed, by holding the lock that each relay takes. Events of
 * complaints that are submitted meanwhile wait in the outbox.
 */
final class HeldRelay implements AutoCloseable {

    /** The key of {@code OutboxTable} in service-kit. */
    private static final long RELAY_LOCK = 7_061_935L;

    private final Connection connection;

    private HeldRelay(Connection connection) {
        this.connection = connection;
    }

    static HeldRelay in(Databases databases) {
        try {
            Connection connection = databases.connect(Databases.COMPLAINTS);
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_lock(" + RELAY_LOCK + ")");
            }
            return new HeldRelay(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot hold the relay", failure);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot release the relay", failure);
        }
    }
}
