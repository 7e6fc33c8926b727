package id.penghubung.routing.triage;

import id.penghubung.kit.mail.MailContent;
import id.penghubung.kit.mail.OutgoingMail;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives mails the values of {@link TriageMailModel}. */
@ApplicationScoped
class TriageMailContent implements MailContent {

    @Override
    public TriageMailModel model(OutgoingMail mail) {
        return new TriageMailModel(mail);
    }
}
