package id.penghubung.focalpoint.notifications;

import java.time.Instant;
import java.util.List;

/** A channel in addition to mail to which notifications are dispatched. */
public interface NotificationChannel {

    /** Enqueues the messages of this channel for these notifications. Joins the caller's transaction. */
    void enqueue(List<PendingNotification> notifications);

    /** Deletes messages of this channel that finished before a time, oldest first. Returns their number. */
    int deleteFinished(Instant before, int limit);
}
