package id.penghubung.complaints.duplicates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import id.penghubung.kit.encryption.EncryptionKeys;
import id.penghubung.kit.office.OfficeSettings;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Supports public complaints: once for each account. Without an account the number of supports from one network is limited, because
 * nothing else tells people apart. A support of a merged complaint stays with it and counts for its lead too, so that a merging
 * moves nothing and its end takes nothing away.
 */
@ApplicationScoped
class SupportComplaint {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Begin of a public number; the first group of a tracking number has four characters. */
    private static final String PUBLIC_NUMBER = "P-";

    private final SupportTable supports;
    private final ProgressTable progress;
    private final EncryptionKeys keys;
    private final DuplicateSettings settings;
    private final OfficeSettings office;
    private final Clock clock;

    SupportComplaint(
            SupportTable supports,
            ProgressTable progress,
            EncryptionKeys keys,
            DuplicateSettings settings,
            OfficeSettings office,
            Clock clock) {
        this.supports = supports;
        this.progress = progress;
        this.keys = keys;
        this.settings = settings;
        this.office = office;
        this.clock = clock;
    }

    /**
     * A support.
     *
     * @param isNew false if the person supported the complaint before
     */
    record Result(SupportView view, boolean isNew) {}

    /**
     * Supports a complaint; a repetition changes nothing.
     *
     * @param idOrNumber public number; or id or tracking number for a caller who has access to them
     * @param network network of a supporter without an account; null with one
     * @param access access of the caller to ids and tracking numbers
     * @throws ProblemException 404 if no public complaint has it; 409 if it has ended or is the caller's own; 429 if too many people
     *     without an account support it from the same network
     */
    @Transactional
    Result support(String idOrNumber, Supporter supporter, @Nullable String network, TrackingAccess access) {
        SupportTable.PublicComplaint complaint = required(idOrNumber, access);
        if (supporter.key().equals(complaint.reporterId())) {
            throw MergeProblem.OWN_COMPLAINT.exception();
        }
        if (complaint.status().isFinal()) {
            throw MergeProblem.SUPPORT_CLOSED.exception();
        }
        byte[] networkHash = network == null ? null : withinLimit(complaint.id(), network);
        boolean isNew = supports.insert(complaint.id(), supporter.key(), networkHash, clock.instant());
        return new Result(
                view(required(idOrNumber, access), supporter, access, isNew ? supporter.code() : null), isNew);
    }

    /** @throws ProblemException 404 if no public complaint has this id or number */
    @Transactional
    SupportView read(String idOrNumber, @Nullable Supporter supporter, TrackingAccess access) {
        return view(required(idOrNumber, access), supporter, access, null);
    }

    /**
     * Ends a support; without one, nothing changes.
     *
     * @throws ProblemException 404 if no public complaint has this id or number
     */
    @Transactional
    void stop(String idOrNumber, Supporter supporter, TrackingAccess access) {
        supports.delete(required(idOrNumber, access).id(), supporter.key());
    }

    /** Returns the complaints that an account supports, newest support first. One that is not public any more is left out. */
    @Transactional
    Page<SupportView> ofAccount(String account, @Nullable String cursor, int limit) {
        long before = Cursor.read(cursor, 1)
                .map(position -> (long) position.number(0))
                .orElse(Long.MAX_VALUE);
        Page<UUID> page = Page.of(
                supports.ofSupporter(account, before, limit),
                limit,
                support -> Cursor.at(support.position()),
                SupportTable.Support::complaintId);
        List<SupportTable.PublicComplaint> complaints = supports.find(page.items());
        Map<UUID, List<ProgressStep>> steps = progress.stepsOf(complaints.stream()
                .map(SupportTable.PublicComplaint::followedId)
                .collect(toSet()));
        List<SupportView> items = complaints.stream()
                .map(complaint -> view(
                        complaint,
                        true,
                        TrackingAccess.ofReporter(account),
                        steps.getOrDefault(complaint.followedId(), List.of()),
                        null))
                .toList();
        return new Page<>(items, page.next());
    }

    private byte[] withinLimit(UUID complaintId, String network) {
        supports.lockForNetworks(complaintId);
        byte[] hash = keys.current().hash(("support\n" + network).getBytes(UTF_8));
        if (supports.countFromNetwork(complaintId, hash) >= settings.supportsPerNetwork()) {
            throw ProblemException.of(
                    CommonProblem.TOO_MANY_REQUESTS,
                    "Dari jaringan ini sudah cukup banyak dukungan tanpa akun. Masuklah dengan akun untuk mendukung laporan ini.",
                    "Enough people without an account support this complaint from your network. Sign in to support it.");
        }
        return hash;
    }

    private SupportTable.PublicComplaint required(String idOrNumber, TrackingAccess access) {
        String number = idOrNumber.strip().toUpperCase(Locale.ROOT);
        Optional<SupportTable.PublicComplaint> found = number.startsWith(PUBLIC_NUMBER)
                ? supports.findByPublicNumber(number)
                : findTracked(number).filter(complaint -> isKnown(complaint, access));
        return found.orElseThrow(ProblemException::notFound);
    }

    private Optional<SupportTable.PublicComplaint> findTracked(String idOrTrackingNumber) {
        return UUID_FORM.matcher(idOrTrackingNumber).matches()
                ? supports.find(UUID.fromString(idOrTrackingNumber))
                : supports.findByTrackingNumber(idOrTrackingNumber);
    }

    private static boolean isKnown(SupportTable.PublicComplaint complaint, TrackingAccess access) {
        return access.includes(complaint.reporterId(), complaint.ownAgencyCode());
    }

    private SupportView view(
            SupportTable.PublicComplaint complaint,
            @Nullable Supporter supporter,
            TrackingAccess access,
            @Nullable String newCode) {
        boolean supported = supporter != null && supports.isSupportedBy(complaint.id(), supporter.key());
        return view(complaint, supported, access, progress.stepsOf(complaint.followedId()), newCode);
    }

    private SupportView view(
            SupportTable.PublicComplaint complaint,
            boolean supported,
            TrackingAccess access,
            List<ProgressStep> steps,
            @Nullable String newCode) {
        boolean known = isKnown(complaint, access);
        return new SupportView(
                complaint.publicNumber(),
                complaint.title(),
                complaint.categoryCode(),
                complaint.districtCode(),
                complaint.status(),
                complaint.agencyCode(),
                complaint.agencyName(),
                complaint.submittedOn(),
                complaint.supports(),
                supported,
                steps.stream().map(step -> PublicStep.of(step, office.zone())).toList(),
                newCode,
                known ? complaint.id() : null,
                known ? complaint.trackingNumber() : null);
    }
}
