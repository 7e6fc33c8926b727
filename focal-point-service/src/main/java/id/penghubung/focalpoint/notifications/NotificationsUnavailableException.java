package id.penghubung.focalpoint.notifications;

import java.sql.SQLException;

/** Notices cannot be read or written; the cause says why. */
final class NotificationsUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotificationsUnavailableException(SQLException cause) {
        super(cause);
    }
}
