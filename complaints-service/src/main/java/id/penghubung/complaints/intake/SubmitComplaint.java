package id.penghubung.complaints.intake;

import id.penghubung.complaints.abuse.SubmissionCheck;
import id.penghubung.complaints.catalogue.Catalogue;
import id.penghubung.complaints.complaint.AccusedParties;
import id.penghubung.complaints.complaint.Arrival;
import id.penghubung.complaints.complaint.ArrivalChannel;
import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintAction;
import id.penghubung.complaints.complaint.ComplaintEventPublisher;
import id.penghubung.complaints.complaint.NewComplaints;
import id.penghubung.complaints.complaint.ReporterIdentity;
import id.penghubung.complaints.duplicates.OwnRepeats;
import id.penghubung.complaints.notifications.NotificationChoice;
import id.penghubung.complaints.notifications.NotificationPreferences;
import id.penghubung.complaints.personaldata.IdentityCipher;
import id.penghubung.complaints.personaldata.SealedIdentity;
import id.penghubung.complaints.receipts.ContentHash;
import id.penghubung.complaints.receipts.ReceiptSigner;
import id.penghubung.complaints.tracking.AccessCodes;
import id.penghubung.complaints.tracking.TrackingNumber;
import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.Location;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores a new complaint with its first timeline entry, reporter identity and event, in one transaction. */
@ApplicationScoped
class SubmitComplaint {

    private final NewComplaints complaints;
    private final ComplaintEventPublisher events;
    private final AccusedParties accused;
    private final IdentityCipher cipher;
    private final NotificationPreferences preferences;
    private final AccessCodes codes;
    private final Catalogue catalogue;
    private final ReceiptSigner signer;
    private final OwnRepeats ownRepeats;
    private final IdGenerator ids;
    private final Clock clock;

    SubmitComplaint(
            NewComplaints complaints,
            ComplaintEventPublisher events,
            AccusedParties accused,
            IdentityCipher cipher,
            NotificationPreferences preferences,
            AccessCodes codes,
            Catalogue catalogue,
            ReceiptSigner signer,
            OwnRepeats ownRepeats,
            IdGenerator ids,
            Clock clock) {
        this.complaints = complaints;
        this.events = events;
        this.accused = accused;
        this.cipher = cipher;
        this.preferences = preferences;
        this.codes = codes;
        this.catalogue = catalogue;
        this.signer = signer;
        this.ownRepeats = ownRepeats;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Stores a complaint that its reporter submits.
     *
     * @param similar earlier complaints of the same account with nearly the same text
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Receipt submit(SubmitRequest request, ReporterDetails reporter, List<SubmissionCheck.Similar> similar) {
        ArrivalChannel channel = request.channel();
        Arrival arrival = Arrival.submitted(channel == null ? ArrivalChannel.WEB : channel);
        return store(request, reporter, arrival, similar, false);
    }

    /** Stores a complaint that an officer keys in. The officer learns if the same text came with the same contact details before. */
    @Transactional(Transactional.TxType.MANDATORY)
    Receipt keyIn(SubmitRequest request, ReporterDetails reporter, Arrival arrival) {
        return store(request, reporter, arrival, List.of(), true);
    }

    private Receipt store(
            SubmitRequest request,
            ReporterDetails reporter,
            Arrival arrival,
            List<SubmissionCheck.Similar> similar,
            boolean keyedIn) {
        UUID id = ids.next();
        String code = reporter.accessCode();
        ComplaintDetails details = details(request, reporter);
        String contentHash = ContentHash.of(details);
        Complaint complaint = new Complaint(
                id,
                TrackingNumber.random(),
                details,
                catalogue.isOversight(request.categoryCode()),
                reporter.account(),
                code == null ? null : codes.hash(id, code),
                clock.instant());
        complaint.arriveBy(arrival.withContent(contentHash, request.serviceCode(), request.agencyCode()));
        accused.accuse(complaint, request.accused());
        SealedIdentity identity =
                reporter.isOnRecord() ? cipher.seal(id, reporter.identity(), !complaint.isAnonymous()) : null;
        boolean repeated = keyedIn ? ownRepeats.isRepeated(details, identity) : !similar.isEmpty();
        // Before the rows are written, so that nobody waits for them longer than needed.
        String signed = signer.sign(complaint.trackingNumber(), complaint.submittedAt(), contentHash);
        ComplaintAction submission = complaint.reporterActs().submit();
        events.publish(complaint, submission.event(), complaint.submittedAt());
        complaints.store(
                complaint,
                submission.entry(),
                identity == null
                        ? null
                        : new ReporterIdentity(
                                id, identity, Boolean.TRUE.equals(request.contactByName()), reporter.emailProven()));
        NotificationChoice choice = request.notifications();
        if (choice != null && !complaint.isAnonymous()) {
            preferences.choose(id, choice);
        }
        return new Receipt(
                id,
                complaint.trackingNumber(),
                complaint.status(),
                complaint.submittedAt(),
                complaint.version(),
                signed,
                similar,
                repeated);
    }

    /** Returns the hash of the content that a complaint has, in hexadecimal digits. */
    static String contentHash(SubmitRequest request, ReporterDetails reporter) {
        return ContentHash.of(details(request, reporter));
    }

    private static ComplaintDetails details(SubmitRequest request, ReporterDetails reporter) {
        // A complaint without account, name and contact details is always anonymous.
        boolean anonymous = request.asksForAnonymity() || (reporter.account() == null && !reporter.isNamed());
        return new ComplaintDetails(
                request.kind(),
                request.title().strip(),
                request.description().strip(),
                request.categoryCode(),
                request.districtCode(),
                request.incidentDate(),
                location(request.location()),
                anonymous,
                Boolean.TRUE.equals(request.confidential()));
    }

    private static @Nullable Location location(SubmitRequest.@Nullable LocationRequest location) {
        return location == null ? null : new Location(location.latitude(), location.longitude(), location.address());
    }
}
