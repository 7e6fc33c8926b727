package id.penghubung.focalpoint.notifications;

import java.util.UUID;

/** A notification that is not dispatched yet, with the id of its row. */
public record PendingNotification(UUID id, Notification notification) {}
