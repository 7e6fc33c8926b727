package id.penghubung.quality.notices;

import id.penghubung.kit.mail.MailContent;
import id.penghubung.kit.mail.OutgoingMail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Gives mails the values of {@link NoticeModel}. */
@ApplicationScoped
class NoticeMailContent implements MailContent {

    private static final String ENGLISH = "en";

    @Override
    public NoticeModel model(OutgoingMail mail) {
        return new NoticeModel(mail, ENGLISH.equals(mail.language()) ? Locale.ENGLISH : Locale.of("id"));
    }
}
