package id.penghubung.focalpoint.notifications;

import jakarta.enterprise.context.ApplicationScoped;

/** Runs the workers of this feature at once, for tests of other features. */
@ApplicationScoped
public class NotificationWorkers {

    private final NotificationDispatcher dispatcher;
    private final MailWorker mails;

    NotificationWorkers(NotificationDispatcher dispatcher, MailWorker mails) {
        this.dispatcher = dispatcher;
        this.mails = mails;
    }

    public void dispatch() {
        dispatcher.share();
    }

    public void sendMails() {
        mails.send();
    }
}
