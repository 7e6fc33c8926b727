package id.penghubung.focalpoint.notifications;

import java.util.List;

/** A channel beside mail that notifications are dispatched to. */
public interface NotificationChannel {

    /** Queues what is to be sent for these notifications. Joins the caller's transaction. */
    void enqueue(List<PendingNotification> notifications);
}
