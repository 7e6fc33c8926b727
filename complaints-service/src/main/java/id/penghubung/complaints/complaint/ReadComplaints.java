package id.penghubung.complaints.complaint;

import id.penghubung.complaints.personaldata.AccessLog;
import id.penghubung.complaints.personaldata.Accused;
import id.penghubung.complaints.personaldata.Identity;
import id.penghubung.complaints.personaldata.IdentityCipher;
import id.penghubung.complaints.personaldata.Reader;
import id.penghubung.complaints.personaldata.ReadingPurpose;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads complaints and timelines for a caller. Each reading of a reporter's identity by staff is recorded in its transaction; what the
 * reporter added to an incomplete complaint counts as identity, because it may contain name and address. Lists show staff a masked
 * identity, no addition and no accused party, and are not recorded.
 */
@ApplicationScoped
public class ReadComplaints {

    /** Number of timeline entries of a complaint that an export has in memory at the same time. Most timelines are shorter. */
    private static final int EXPORTED_PAGE = 200;

    private final ComplaintRepository complaints;
    private final SearchComplaints search;
    private final ReporterIdentityRepository identities;
    private final TimelineRepository timeline;
    private final AccusedParties accused;
    private final IdentityCipher cipher;
    private final AccessLog accessLog;
    private final Caller caller;
    private final Clock clock;

    ReadComplaints(
            ComplaintRepository complaints,
            SearchComplaints search,
            ReporterIdentityRepository identities,
            TimelineRepository timeline,
            AccusedParties accused,
            IdentityCipher cipher,
            AccessLog accessLog,
            Caller caller,
            Clock clock) {
        this.complaints = complaints;
        this.search = search;
        this.identities = identities;
        this.timeline = timeline;
        this.accused = accused;
        this.cipher = cipher;
        this.accessLog = accessLog;
        this.caller = caller;
        this.clock = clock;
    }

    /** A complaint and the version that was read. */
    public record Read(ComplaintView view, long version) {}

    Read get(UUID id, ComplaintVisibility visibility) {
        if (visibility instanceof ComplaintVisibility.OfReporter own) {
            return complaints
                    .findOwn(id, own)
                    .map(found -> read(found.complaint(), visibility, decrypted(found.identity())))
                    .orElseThrow(ProblemException::notFound);
        }
        return QuarkusTransaction.joiningExisting().call(() -> {
            Complaint complaint = complaints.findVisible(id, visibility).orElseThrow(ProblemException::notFound);
            return view(complaint, visibility);
        });
    }

    /**
     * Returns the view of a loaded complaint for this visibility. A reading by staff with the reporter's identity is recorded, within
     * the caller's transaction.
     */
    public Read view(Complaint complaint, ComplaintVisibility visibility) {
        Identity identity = visibleIdentity(complaint, visibility);
        if (isIdentified(complaint, visibility, identity) && !(visibility instanceof ComplaintVisibility.OfReporter)) {
            accessLog.record(List.of(complaint.id()), Reader.of(caller), ReadingPurpose.COMPLAINT, true);
        }
        return read(complaint, visibility, identity);
    }

    /** Returns the view of a complaint for a dossier of the Ombudsman. The reading is recorded, also one without an identity. */
    public Read viewForDossier(Complaint complaint, ComplaintVisibility visibility) {
        Identity identity = visibleIdentity(complaint, visibility);
        accessLog.record(
                List.of(complaint.id()),
                Reader.of(caller),
                ReadingPurpose.DOSSIER,
                isIdentified(complaint, visibility, identity));
        return read(complaint, visibility, identity);
    }

    Page<ComplaintView> page(
            ComplaintVisibility visibility, ComplaintFilter filter, @Nullable String cursor, int limit) {
        List<Complaint> rows = search.page(visibility, filter, Cursor.read(cursor, 1), limit);
        Map<UUID, ReporterIdentity> identitiesByComplaint = identities.findVisible(visibility, rows);
        boolean own = visibility instanceof ComplaintVisibility.OfReporter;
        return Page.of(rows, limit, complaint -> Cursor.at(complaint.id()), complaint -> {
            Identity identity = decrypted(identitiesByComplaint.get(complaint.id()));
            return toView(
                    complaint,
                    own,
                    own ? accused.visible(visibility, complaint) : Optional.empty(),
                    identity == null ? null : own ? identity.withMaskedNik() : identity.masked());
        });
    }

    /** Everything about a complaint of a reporter's own: with the whole identity, also the NIK. */
    public record OwnData(
            ComplaintView complaint, @Nullable OmbudsmanReferral referral, Iterable<TimelineEntryView> timeline) {}

    /** Returns a page of everything that is stored about the complaints of a reporter, newest first. */
    public Page<OwnData> exportPage(String account, @Nullable String cursor, int limit, Locale language) {
        ComplaintVisibility owner = new ComplaintVisibility.OfReporter(account);
        List<Complaint> rows = complaints.page(owner, null, Cursor.read(cursor, 1), limit);
        Map<UUID, ReporterIdentity> identitiesByComplaint = identities.findVisible(owner, rows);
        Map<UUID, List<TimelineEntry>> timelines =
                timeline.ofAll(rows.stream().map(Complaint::id).toList(), EXPORTED_PAGE);
        return Page.of(
                rows,
                limit,
                complaint -> Cursor.at(complaint.id()),
                complaint -> new OwnData(
                        toView(
                                complaint,
                                true,
                                accused.visible(owner, complaint),
                                decrypted(identitiesByComplaint.get(complaint.id()))),
                        complaint.referral(),
                        new TimelinePages<>(
                                seq -> exported(complaint.id(), seq, timelines.getOrDefault(complaint.id(), List.of())),
                                entry -> TimelineEntryView.of(entry, language))));
    }

    /** Returns the next entries of a timeline: from the first ones, which are read for a whole page of complaints, then page by page. */
    private List<TimelineEntry> exported(UUID id, int after, List<TimelineEntry> first) {
        if (after == 0) {
            return first;
        }
        return after < EXPORTED_PAGE
                ? List.of()
                : QuarkusTransaction.disallowingExisting().call(() -> timeline.after(id, after, EXPORTED_PAGE));
    }

    Page<TimelineEntryView> timeline(
            UUID id, ComplaintVisibility visibility, @Nullable String cursor, int limit, Locale language) {
        Complaint complaint = complaints.findVisible(id, visibility).orElseThrow(ProblemException::notFound);
        Optional<Cursor> after = Cursor.read(cursor, 1);
        return Page.of(
                timeline.of(complaint.id(), after, limit),
                limit,
                entry -> Cursor.at(entry.seq()),
                entry -> TimelineEntryView.of(entry, language));
    }

    /**
     * Returns the identity for the reporter, who has proved by account or access code that the complaint is theirs, with a masked NIK.
     * It may be shown to nobody else. If staff use the access code of a complaint without account, that is recorded, within the
     * caller's transaction.
     */
    public Optional<Identity> identityForReporter(Complaint complaint) {
        Optional<Identity> identity = Optional.ofNullable(decrypted(identities.findById(complaint.id())))
                .map(Identity::withMaskedNik);
        if (identity.isPresent() && complaint.accessCodeHash() != null) {
            Reader.ofStaff(caller)
                    .ifPresent(reader ->
                            accessLog.record(List.of(complaint.id()), reader, ReadingPurpose.COMPLAINT, true));
        }
        return identity;
    }

    /** Returns what the reporter added to complete a complaint, for the reporter, or for staff who may see it. */
    public Optional<String> completionForReporter(Complaint complaint) {
        return Optional.ofNullable(complaint.completeness().completion())
                .flatMap(stored -> cipher.readCompletion(complaint.id(), stored));
    }

    private ComplaintView toView(
            Complaint complaint, boolean withCompletion, Optional<Accused> party, @Nullable Identity identity) {
        String completion = withCompletion ? completionForReporter(complaint).orElse(null) : null;
        ReviewView review = ReviewView.of(complaint, completion, clock.instant());
        return ComplaintView.of(complaint, review, party.orElse(null), identity);
    }

    /** Returns whether the view of a complaint may tell who its reporter is. */
    private static boolean isIdentified(
            Complaint complaint, ComplaintVisibility visibility, @Nullable Identity identity) {
        return identity != null
                || complaint.completeness().completion() != null && visibility.canSeeCompletionOf(complaint);
    }

    private @Nullable Identity visibleIdentity(Complaint complaint, ComplaintVisibility visibility) {
        return decrypted(identities.findVisible(visibility, List.of(complaint)).get(complaint.id()));
    }

    private @Nullable Identity decrypted(@Nullable ReporterIdentity stored) {
        return Stream.ofNullable(stored)
                .flatMap(identity -> cipher.read(identity.complaintId(), identity.sealedIdentity()).stream())
                .findFirst()
                .orElse(null);
    }

    private Read read(Complaint complaint, ComplaintVisibility visibility, @Nullable Identity identity) {
        return new Read(
                toView(
                        complaint,
                        visibility.canSeeCompletionOf(complaint),
                        accused.visible(visibility, complaint),
                        identity == null ? null : identity.withMaskedNik()),
                complaint.version());
    }
}
