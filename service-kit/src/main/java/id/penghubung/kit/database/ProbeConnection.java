package id.penghubung.kit.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Connection for the database check. It is not part of the pool and is opened again after a failure. */
@ApplicationScoped
class ProbeConnection {

    private final String url;
    private final Properties login = new Properties();
    private final int timeoutSeconds;
    private @Nullable Connection open;

    ProbeConnection(
            DatabaseSettings settings,
            @ConfigProperty(name = "quarkus.application.name") String application,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String username,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        this.timeoutSeconds = (int) Math.max(1, settings.probeTimeout().toSeconds());
        PGProperty.USER.set(login, username);
        PGProperty.PASSWORD.set(login, password);
        PGProperty.APPLICATION_NAME.set(login, application + " probe");
        PGProperty.CONNECT_TIMEOUT.set(login, timeoutSeconds);
        PGProperty.SOCKET_TIMEOUT.set(login, timeoutSeconds);
        PGProperty.SSL_RESPONSE_TIMEOUT.set(login, timeoutSeconds * 1_000);
        PGProperty.LOGIN_TIMEOUT.set(login, timeoutSeconds + 1);
    }

    /** Returns true if the database answers in time. After a failure, the next call opens a new connection. */
    boolean answers() {
        try {
            if (connection().isValid(timeoutSeconds)) {
                return true;
            }
        } catch (SQLException failure) {
            // The database does not answer; the reason does not matter.
        }
        abort();
        return false;
    }

    void close() {
        abort();
    }

    private Connection connection() throws SQLException {
        Connection known = open;
        if (known != null) {
            return known;
        }
        Connection created = new Driver().connect(url, login);
        if (created == null) {
            throw new SQLException("Not a PostgreSQL URL");
        }
        open = created;
        return created;
    }

    /** Aborts the connection. A normal close would wait for an answer. */
    private void abort() {
        Connection known = open;
        open = null;
        if (known == null) {
            return;
        }
        try {
            known.abort(Runnable::run);
        } catch (SQLException alreadyClosed) {
            // The connection is already closed.
        }
    }
}
