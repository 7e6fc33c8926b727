package id.penghubung.complaints.handover;

import id.penghubung.complaints.complaint.Destination;
import id.penghubung.complaints.complaint.ReadComplaints;
import id.penghubung.complaints.complaint.ReviewComplaints;
import id.penghubung.complaints.complaint.TriageClaims;
import id.penghubung.complaints.outsidebody.OutsideBodies;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands complaints over to outside bodies and keeps what came of it. */
@ApplicationScoped
class HandOvers {

    private static final UUID FIRST = new UUID(0, 0);

    private final ReviewComplaints complaints;
    private final OutsideBodies outsideBodies;
    private final TriageClaims claims;
    private final HandOverTable table;
    private final FollowUpTable followUps;
    private final OfficeTime office;
    private final IdGenerator ids;
    private final Clock clock;

    HandOvers(
            ReviewComplaints complaints,
            OutsideBodies outsideBodies,
            TriageClaims claims,
            HandOverTable table,
            FollowUpTable followUps,
            OfficeTime office,
            IdGenerator ids,
            Clock clock) {
        this.complaints = complaints;
        this.outsideBodies = outsideBodies;
        this.claims = claims;
        this.table = table;
        this.followUps = followUps;
        this.office = office;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Ends a complaint that was sent to an outside body. Joins the caller's transaction.
     *
     * @param account account of the coordinator
     * @param coordinator id of the coordinator's sign-in
     * @throws ProblemException 400 for an unknown body or days that do not fit; 409 if the complaint is answered, has ended, or is claimed
     *     by another coordinator
     */
    ReadComplaints.Read handOver(
            UUID id, @Nullable String ifMatch, HandOverRequest request, String account, String coordinator) {
        Destination destination = checked(request);
        Instant now = clock.instant();
        ReadComplaints.Read read = complaints.act(id, ifMatch, complaint -> {
            claims.requireUsableBy(coordinator, complaint);
            return complaint.review().handOver(destination, request.sentOn(), request.note(), now);
        });
        table.insert(new HandOver(
                id,
                destination.code(),
                destination.name(),
                request.sentTo(),
                request.sentOn(),
                request.reference(),
                request.followUpOn(),
                account,
                now));
        return read;
    }

    private Destination checked(HandOverRequest request) {
        List<FieldError> errors = new ArrayList<>();
        Optional<Destination> destination = outsideBodies.find(request.outsideBody());
        if (destination.isEmpty()) {
            errors.add(FieldError.of(
                    "outsideBody",
                    "lembaga tidak dikenal atau tidak dipakai lagi; lihat /v1/outside-bodies",
                    "is not an active outside body; see /v1/outside-bodies"));
        }
        if (request.sentOn().isAfter(office.today())) {
            errors.add(FieldError.of("sentOn", "tidak boleh di masa depan", "must not be in the future"));
        }
        if (!request.followUpOn().isAfter(request.sentOn())) {
            errors.add(FieldError.of(
                    "followUpOn", "harus setelah tanggal pengiriman", "must be after the day on which it was sent"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return destination.orElseThrow();
    }

    /** Returns hand-overs that need a question to the outside body, soonest first. */
    @Transactional
    Page<HandOverView> page(Optional<Cursor> after, int limit) {
        LocalDate day = after.map(cursor -> dayOf(cursor.text(0))).orElse(LocalDate.EPOCH);
        UUID complaint = after.map(cursor -> cursor.uuid(1)).orElse(FIRST);
        List<HandOver> found = table.page(day, complaint, limit);
        Map<UUID, List<FollowUp>> learned =
                followUps.of(found.stream().map(HandOver::complaintId).toList());
        return Page.of(
                found,
                limit,
                each -> Cursor.at(String.valueOf(each.followUpOn()), each.complaintId()),
                each -> HandOverView.of(each, learned.getOrDefault(each.complaintId(), List.of())));
    }

    private static LocalDate dayOf(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException unreadable) {
            throw ProblemException.invalid(FieldError.of("?cursor", "tidak valid", "is not valid"));
        }
    }

    /** @throws ProblemException 404 if the complaint was not handed over */
    @Transactional
    HandOverView get(UUID complaintId) {
        return view(table.find(complaintId).orElseThrow(ProblemException::notFound));
    }

    /**
     * Records what the coordinator learned, and the day of the next question.
     *
     * @throws ProblemException 404 if the complaint was not handed over, or was erased since; 400 if the day is over
     */
    @Transactional
    HandOverView followUp(UUID complaintId, FollowUpRequest request, String account) {
        // A note about an erased complaint would stay: its erasure, which waits for this lock, is over.
        if (table.lock(complaintId)
                .filter(handOver -> handOver.sentTo() != null)
                .isEmpty()) {
            throw ProblemException.notFound();
        }
        LocalDate next = request.nextFollowUpOn();
        if (next != null && !next.isAfter(office.today())) {
            throw ProblemException.invalid(
                    FieldError.of("nextFollowUpOn", "harus setelah hari ini", "must be after today"));
        }
        followUps.insert(complaintId, new FollowUp(ids.next(), request.note(), account, clock.instant()));
        table.followUpOn(complaintId, next);
        return get(complaintId);
    }

    private HandOverView view(HandOver handOver) {
        return HandOverView.of(
                handOver,
                followUps.of(List.of(handOver.complaintId())).getOrDefault(handOver.complaintId(), List.of()));
    }
}
