package id.penghubung.focalpoint.notifications;

import java.util.UUID;

/**
 * A notification that is not dispatched yet, with the id of its row.
 *
 * @param excluded the people who must not learn of it
 */
public record PendingNotification(UUID id, Notification notification, ExcludedPeople excluded) {

    PendingNotification(UUID id, Notification notification) {
        this(id, notification, ExcludedPeople.NOBODY);
    }

    PendingNotification without(ExcludedPeople people) {
        return new PendingNotification(id, notification, people);
    }

    /** Returns whether somebody of the agency must not learn of it. Then it is for persons only, not for what they share. */
    public boolean isWithheldFromAgency() {
        return excluded.concern(notification.agencyCode());
    }
}
