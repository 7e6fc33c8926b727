package id.penghubung.focalpoint.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Where a use case says what people are to be told: with its own transaction or not at all, and nothing is sent here. */
@ApplicationScoped
public class Notifications {

    private final NotificationTable table;

    Notifications(NotificationTable table) {
        this.table = table;
    }

    /** Remembers what is to be told. Joins the caller's transaction; one statement, however many. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void enqueue(List<Notification> notifications) {
        if (!notifications.isEmpty()) {
            table.insert(notifications);
        }
    }
}
