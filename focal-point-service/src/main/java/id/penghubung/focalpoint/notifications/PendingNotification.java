package id.penghubung.focalpoint.notifications;

import java.util.UUID;

/** A notification that is yet to be dispatched. */
public record PendingNotification(UUID id, Notification notification) {}
