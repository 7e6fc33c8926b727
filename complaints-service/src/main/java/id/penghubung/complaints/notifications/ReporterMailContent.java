package id.penghubung.complaints.notifications;

import id.penghubung.kit.mail.MailContent;
import id.penghubung.kit.mail.OneClickUnsubscribe;
import id.penghubung.kit.mail.OutgoingMail;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;

/** Gives mails the values of {@link ReporterMail}, and the headers of one-click unsubscription (RFC 8058). */
@ApplicationScoped
class ReporterMailContent implements MailContent {

    private static final String HTTPS = "https://";

    @Override
    public ReporterMail model(OutgoingMail mail) {
        return new ReporterMail(mail);
    }

    /**
     * One click stops the mails about one complaint; the page behind the link offers to stop all. In the mail that asks for a
     * confirmation it refuses all mails to the address.
     */
    @Override
    public Map<String, String> headers(OutgoingMail mail) {
        String address = model(mail).getUnsubscribe();
        return address.startsWith(HTTPS) ? OneClickUnsubscribe.headers(URI.create(address)) : Map.of();
    }
}
