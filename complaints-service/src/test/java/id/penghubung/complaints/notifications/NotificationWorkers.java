package id.penghubung.complaints.notifications;

import id.penghubung.kit.mail.MailWorker;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Runs the workers of this feature immediately, and shows what the provider of text messages got. */
@ApplicationScoped
public class NotificationWorkers {

    private final ReporterNotificationDispatcher dispatcher;
    private final MailWorker mailWorker;
    private final FakeTextMessageProvider provider;

    NotificationWorkers(
            ReporterNotificationDispatcher dispatcher, MailWorker mailWorker, FakeTextMessageProvider provider) {
        this.dispatcher = dispatcher;
        this.mailWorker = mailWorker;
        this.provider = provider;
    }

    public void dispatch() {
        dispatcher.dispatch();
    }

    public void send() {
        mailWorker.send();
    }

    public void dispatchAndSend() {
        dispatch();
        send();
    }

    List<FakeTextMessageProvider.Taken> textsTo(String phone) {
        return provider.taken().stream()
                .filter(message -> message.phone().equals(phone))
                .toList();
    }
}
