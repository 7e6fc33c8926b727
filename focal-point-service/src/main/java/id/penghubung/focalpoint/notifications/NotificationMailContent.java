package id.penghubung.focalpoint.notifications;

import id.penghubung.kit.mail.MailContent;
import id.penghubung.kit.mail.OutgoingMail;
import id.penghubung.kit.office.OfficeTime;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives mails the values of {@link MailTemplateModel}. */
@ApplicationScoped
class NotificationMailContent implements MailContent {

    private static final String ENGLISH = "en";

    private final OfficeTime office;

    NotificationMailContent(OfficeTime office) {
        this.office = office;
    }

    @Override
    public MailTemplateModel model(OutgoingMail mail) {
        return new MailTemplateModel(mail, ENGLISH.equals(mail.language()), office.zone());
    }
}
