package id.penghubung.focalpoint.notifications;

import java.sql.SQLException;

/** Thrown when the tables of this feature cannot be read or written; the cause is the database failure. */
final class NotificationsUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotificationsUnavailableException(SQLException cause) {
        super(cause);
    }
}
