package id.penghubung.kit.work;

import java.sql.SQLException;

/** Thrown if failing rows cannot be read or written; the cause contains the reason. */
final class WorkUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WorkUnavailableException(SQLException cause) {
        super(cause);
    }
}
