package id.penghubung.kit.notes;

import id.penghubung.kit.mail.MailContent;
import id.penghubung.kit.mail.OneClickUnsubscribe;
import id.penghubung.kit.mail.OutgoingMail;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;

/** Values and headers of the mails of the notes service. */
@ApplicationScoped
class NoteMails implements MailContent {

    @Override
    public Map<String, String> model(OutgoingMail mail) {
        return mail.facts();
    }

    @Override
    public Map<String, String> headers(OutgoingMail mail) {
        return OneClickUnsubscribe.headers(URI.create("https://example.org/unsubscribe/" + mail.id()));
    }
}
