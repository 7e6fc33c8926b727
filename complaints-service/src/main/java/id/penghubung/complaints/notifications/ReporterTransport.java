package id.penghubung.complaints.notifications;

import id.penghubung.complaints.personaldata.ReporterContacts;
import id.penghubung.complaints.personaldata.ReporterContacts.Contact;
import id.penghubung.kit.mail.MailTransport;
import id.penghubung.kit.mail.OutgoingMail;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Sends messages to reporters by mail, SMS or WhatsApp. Only now it opens the address, and looks again whether the reporter still wants the
 * message, and whether the complaint is secret: it may have been erased, the messages stopped, or staff accused, since it was queued.
 */
@ApplicationScoped
class ReporterTransport implements MailTransport {

    private final RecipientTable recipients;
    private final ReporterContacts contacts;
    private final OfferedChannels channels;
    private final ReporterMails mails;
    private final TextMessages texts;
    private final Clock clock;

    ReporterTransport(
            RecipientTable recipients,
            ReporterContacts contacts,
            OfferedChannels channels,
            ReporterMails mails,
            TextMessages texts,
            Clock clock) {
        this.recipients = recipients;
        this.contacts = contacts;
        this.channels = channels;
        this.mails = mails;
        this.texts = texts;
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
        return recipients.of(List.of(complaintId), clock.instant()).stream()
                .filter(recipient -> recipient.channels().contains(channel))
                .findFirst()
                .flatMap(recipient -> send(mail, channel, recipient));
    }

    /** The next step of a complaint asks again for the confirmation of an address that could not be asked. */
    @Override
    public void givenUp(OutgoingMail mail) {
        if (ReporterMail.asksForConfirmation(mail)) {
            recipients.forgetConfirmationRequest(UUID.fromString(mail.address()));
        }
    }

    private Optional<Uni<Void>> send(OutgoingMail mail, NotificationChannel channel, Recipient recipient) {
        Optional<Contact> contact = contacts.of(recipient.complaintId());
        return channel == NotificationChannel.MAIL
                ? contact.map(Contact::email).flatMap(address -> mails.send(mail, recipient, address))
                : contact.map(Contact::phone)
                        .map(phone -> channels.sendText(channel, mail.id(), phone, texts.render(mail)));
    }
}
