package id.penghubung.focalpoint.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Accepts notifications from use cases. They are stored in the transaction of the use case and dispatched later. */
@ApplicationScoped
public class Notifications {

    private final NotificationTable table;

    Notifications(NotificationTable table) {
        this.table = table;
    }

    /** Stores notifications in one statement. Joins the caller's transaction, which must exist. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void enqueue(List<Notification> notifications) {
        if (!notifications.isEmpty()) {
            table.insert(notifications);
        }
    }
}
