package id.penghubung.complaints.notifications;

import id.penghubung.complaints.abuse.LimitName;
import id.penghubung.complaints.abuse.SubmissionLimits;
import id.penghubung.complaints.notifications.MailOfDayTable.Kind;
import id.penghubung.complaints.personaldata.MailAddressHashes;
import id.penghubung.complaints.personaldata.MailAddressHashes.Hashed;
import id.penghubung.complaints.personaldata.ReporterContacts;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * Statements of the owners of mail addresses, that one is theirs or that nothing is to be sent to it again, and the number of mails that
 * an address had today. Anybody can type the address of somebody else in a complaint.
 */
@ApplicationScoped
class MailAddresses {

    private final MailAddressLinks links;
    private final RefusedAddressTable refused;
    private final MailOfDayTable sent;
    private final RecipientTable recipients;
    private final ReporterContacts contacts;
    private final MailAddressHashes hashes;
    private final SubmissionLimits limits;
    private final OfficeTime office;
    private final Clock clock;

    MailAddresses(
            MailAddressLinks links,
            RefusedAddressTable refused,
            MailOfDayTable sent,
            RecipientTable recipients,
            ReporterContacts contacts,
            MailAddressHashes hashes,
            SubmissionLimits limits,
            OfficeTime office,
            Clock clock) {
        this.links = links;
        this.refused = refused;
        this.sent = sent;
        this.recipients = recipients;
        this.contacts = contacts;
        this.hashes = hashes;
        this.limits = limits;
        this.office = office;
        this.clock = clock;
    }

    /** @throws ProblemException 404 if the link is unknown, or its complaint was erased */
    void requireConfirmationLink(String token) {
        if (links.complaintOf(token).isEmpty()) {
            throw ProblemException.notFound();
        }
    }

    /** @throws ProblemException 404 if the link is unknown */
    void requireRefusalLink(String token) {
        addressOf(token);
    }

    /**
     * Confirms the address of one complaint; another complaint with the same address may be that of somebody else. A refusal is taken
     * back. Repeated, it changes nothing more.
     *
     * @throws ProblemException 404 if the link is unknown, or its complaint was erased
     */
    @Transactional
    void confirm(String token) {
        confirmAddressOf(links.complaintOf(token).orElseThrow(ProblemException::notFound));
    }

    /**
     * Confirms the address of a complaint with a link that is about this complaint.
     *
     * @throws ProblemException 404 if the link is unknown, or that of another complaint
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void confirm(String token, UUID complaintId) {
        confirmAddressOf(links.complaintOf(token).filter(complaintId::equals).orElseThrow(ProblemException::notFound));
    }

    /**
     * Refuses all further mails to the address of a link, also about complaints to come. Those that wait are not sent either.
     *
     * @throws ProblemException 404 if the link is unknown
     */
    @Transactional
    void refuse(String token) {
        refused.insert(addressOf(token), clock.instant());
    }

    /** Refuses all further mails to the address of a complaint, within the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void refuseAddressOf(UUID complaintId) {
        contacts.of(complaintId)
                .map(ReporterContacts.Contact::email)
                .ifPresent(address -> refused.insert(hashes.current(address), clock.instant()));
    }

    boolean isRefused(String address) {
        return refused.containsAny(hashes.all(address));
    }

    /** Counts a mail to an address, unless it had its number of today. Returns whether the mail may be sent. */
    @Transactional
    boolean countToday(String address, Kind kind, UUID mailId) {
        int max = limits.of(
                kind == Kind.CONFIRMATION
                        ? LimitName.CONFIRMATIONS_PER_ADDRESS_AND_DAY
                        : LimitName.MAILS_PER_ADDRESS_AND_DAY);
        return max == 0 || sent.take(hashes.current(address).hash(), office.today(), kind, mailId, max);
    }

    private void confirmAddressOf(UUID complaintId) {
        recipients.confirm(complaintId);
        contacts.of(complaintId)
                .map(ReporterContacts.Contact::email)
                .ifPresent(address -> refused.delete(hashes.all(address)));
    }

    private Hashed addressOf(String token) {
        return links.addressOf(token).orElseThrow(ProblemException::notFound);
    }
}
