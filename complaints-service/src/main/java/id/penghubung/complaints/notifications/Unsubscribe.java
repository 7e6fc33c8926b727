package id.penghubung.complaints.notifications;

import id.penghubung.complaints.personaldata.ReporterContacts;
import id.penghubung.kit.mail.MailQueue;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stops mails with the link of one of them, also those that wait in the queue. */
@ApplicationScoped
class Unsubscribe {

    private static final List<String> MAIL = List.of(NotificationChannel.MAIL.name());

    private final UnsubscribeLinks links;
    private final PreferenceTable preferences;
    private final ReporterContacts contacts;
    private final MailAddresses addresses;
    private final MailQueue queue;

    Unsubscribe(
            UnsubscribeLinks links,
            PreferenceTable preferences,
            ReporterContacts contacts,
            MailAddresses addresses,
            MailQueue queue) {
        this.links = links;
        this.preferences = preferences;
        this.contacts = contacts;
        this.addresses = addresses;
        this.queue = queue;
    }

    /** @throws ProblemException 404 if the link is unknown, or its complaint was erased */
    void requireLink(String token) {
        complaintOf(token);
    }

    /**
     * Stops mails; all mails to an address without an account also about later complaints. Repeated, it changes nothing more.
     *
     * @throws ProblemException 404 if the link is unknown, or its complaint was erased
     */
    @Transactional
    void stop(String token, UnsubscribeScope scope) {
        UUID complaintId = complaintOf(token);
        Collection<UUID> stopped = List.of(complaintId);
        if (scope == UnsubscribeScope.ALL) {
            Optional<String> account = preferences.accountOf(complaintId);
            account.ifPresent(preferences::stopMailOf);
            stopped = account.<Collection<UUID>>map(preferences::complaintsOf)
                    .orElseGet(() -> contacts.withMailAddressOf(complaintId));
            if (account.isEmpty()) {
                addresses.refuseAddressOf(complaintId);
            }
        }
        preferences.stopMailAbout(stopped);
        queue.cancel(stopped.stream().map(UUID::toString).toList(), MAIL);
    }

    private UUID complaintOf(String token) {
        return links.complaintOf(token).orElseThrow(ProblemException::notFound);
    }
}
