package id.penghubung.focalpoint.notifications;

import id.penghubung.kit.mail.MailWorker;
import jakarta.enterprise.context.ApplicationScoped;

/** Runs the workers of this feature immediately, for tests of other features. */
@ApplicationScoped
public class NotificationWorkers {

    private final NotificationDispatcher dispatcher;
    private final MailWorker mailWorker;

    NotificationWorkers(NotificationDispatcher dispatcher, MailWorker mailWorker) {
        this.dispatcher = dispatcher;
        this.mailWorker = mailWorker;
    }

    public void dispatch() {
        dispatcher.dispatch();
    }

    public void sendMails() {
        mailWorker.send();
    }
}
