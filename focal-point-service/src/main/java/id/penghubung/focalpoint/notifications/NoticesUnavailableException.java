package id.penghubung.focalpoint.notifications;

import java.sql.SQLException;

/** Notices cannot be read or written; the cause says why. */
final class NoticesUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoticesUnavailableException(SQLException cause) {
        super(cause);
    }
}
