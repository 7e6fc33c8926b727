package id.penghubung.complaints.notifications;

import id.penghubung.complaints.notifications.MailOfDayTable.Kind;
import id.penghubung.kit.mail.MailPostponedException;
import id.penghubung.kit.mail.OutgoingMail;
import id.penghubung.kit.mail.SmtpTransport;
import id.penghubung.kit.office.OfficeTime;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Sends mails to reporters whose address is open now. An address that is not proven gets the request to confirm it and nothing else, one
 * that was refused gets nothing.
 */
@ApplicationScoped
class ReporterMails {

    private final MailAddresses addresses;
    private final RecipientTable recipients;
    private final UnsubscribeLinks unsubscribeLinks;
    private final MailAddressLinks addressLinks;
    private final SmtpTransport smtp;
    private final ReporterNotificationSettings settings;
    private final OfficeTime office;

    ReporterMails(
            MailAddresses addresses,
            RecipientTable recipients,
            UnsubscribeLinks unsubscribeLinks,
            MailAddressLinks addressLinks,
            SmtpTransport smtp,
            ReporterNotificationSettings settings,
            OfficeTime office) {
        this.addresses = addresses;
        this.recipients = recipients;
        this.unsubscribeLinks = unsubscribeLinks;
        this.addressLinks = addressLinks;
        this.smtp = smtp;
        this.settings = settings;
        this.office = office;
    }

    /**
     * Prepares to send a mail.
     *
     * @return empty if it is not to be sent any more
     * @throws MailPostponedException if the address had its mails of today
     */
    Optional<Uni<Void>> send(OutgoingMail mail, Recipient recipient, String address) {
        boolean asks = ReporterMail.asksForConfirmation(mail);
        if (asks == recipient.proven() || addresses.isRefused(address)) {
            return Optional.empty();
        }
        if (!addresses.countToday(address, asks ? Kind.CONFIRMATION : Kind.STEP, mail.id())) {
            if (!asks) {
                throw new MailPostponedException(office.tomorrowAt(settings.morning()));
            }
            // The next step of the complaint asks again. Requests that wait would come every day, as many as strangers
            // cause.
            recipients.forgetConfirmationRequest(recipient.complaintId());
            return Optional.empty();
        }
        Map<String, String> facts = new HashMap<>(ReporterMail.presentFacts(recipient));
        if (asks) {
            facts.putAll(addressLinks.create(recipient.complaintId(), address));
        } else {
            unsubscribeLinks
                    .create(recipient.complaintId())
                    .ifPresent(page -> facts.put(ReporterMail.UNSUBSCRIBE, page.toASCIIString()));
        }
        return smtp.send(mail.to(address, facts));
    }
}
