package id.penghubung.quality.notifications;

import id.penghubung.kit.mail.MailContent;
import id.penghubung.kit.mail.OutgoingMail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Gives mails the values of {@link NotificationModel}. */
@ApplicationScoped
class NotificationMailContent implements MailContent {

    private static final String ENGLISH = "en";

    @Override
    public NotificationModel model(OutgoingMail mail) {
        return new NotificationModel(mail, ENGLISH.equals(mail.language()) ? Locale.ENGLISH : Locale.of("id"));
    }
}
