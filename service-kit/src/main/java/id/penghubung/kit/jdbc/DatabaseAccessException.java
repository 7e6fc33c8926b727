package id.penghubung.kit.jdbc;

import java.sql.SQLException;

/**
 * Thrown if a statement fails. The cause is the {@link SQLException}; its SQL state shows whether the database was
 * unavailable or another transaction came first (see {@link id.penghubung.kit.runtime.DatabaseFailures}).
 */
public final class DatabaseAccessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseAccessException(SQLException cause) {
        super(cause);
    }
}
