package id.penghubung.complaints.notifications;

import id.penghubung.complaints.personaldata.ReporterContacts;
import id.penghubung.complaints.personaldata.ReporterContacts.Contact;
import id.penghubung.kit.mail.MailTransport;
import id.penghubung.kit.mail.OutgoingMail;
import id.penghubung.kit.mail.SmtpTransport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Sends messages to reporters by mail, SMS or WhatsApp. Only now it opens the address, and looks again whether the reporter still wants the
 * message: the complaint may have been erased, or the messages stopped, since it was queued.
 */
@ApplicationScoped
class ReporterTransport implements MailTransport {

    private final RecipientTable recipients;
    private final ReporterContacts contacts;
    private final OfferedChannels channels;
    private final UnsubscribeLinks links;
    private final TextMessages texts;
    private final SmtpTransport smtp;
    private final Clock clock;

    ReporterTransport(
            RecipientTable recipients,
            ReporterContacts contacts,
            OfferedChannels channels,
            UnsubscribeLinks links,
            TextMessages texts,
            SmtpTransport smtp,
            Clock clock) {
        this.recipients = recipients;
        this.contacts = contacts;
        this.channels = channels;
        this.links = links;
        this.texts = texts;
        this.smtp = smtp;
        this.clock = clock;
    }

    @Override
    public boolean isConfiguredFor(OutgoingMail mail) {
        return channels.has(NotificationChannel.valueOf(mail.kind()));
    }

    @Override
    public Optional<Uni<Void>> send(OutgoingMail mail) {
        NotificationChannel channel = NotificationChannel.valueOf(mail.kind());
        UUID complaintId = UUID.fromString(mail.address());
        boolean wanted = recipients.of(List.of(complaintId), clock.instant()).stream()
                .anyMatch(recipient -> recipient.channels().contains(channel));
        if (!wanted) {
            return Optional.empty();
        }
        Optional<Contact> contact = contacts.of(complaintId);
        return channel == NotificationChannel.MAIL
                ? contact.map(Contact::email).flatMap(address -> smtp.send(withLink(mail, complaintId, address)))
                : contact.map(Contact::phone)
                        .map(phone -> channels.sendText(channel, mail.id(), phone, texts.render(mail)));
    }

    private OutgoingMail withLink(OutgoingMail mail, UUID complaintId, String address) {
        Map<String, String> link = links.create(complaintId)
                .map(page -> Map.of(ReporterMail.UNSUBSCRIBE, page.toASCIIString()))
                .orElse(Map.of());
        return mail.to(address, link);
    }
}
