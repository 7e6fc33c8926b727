package id.penghubung.kit.work;

import java.sql.SQLException;

/** Failing rows cannot be read or written; the cause says why. */
final class WorkUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WorkUnavailableException(SQLException cause) {
        super(cause);
    }
}
