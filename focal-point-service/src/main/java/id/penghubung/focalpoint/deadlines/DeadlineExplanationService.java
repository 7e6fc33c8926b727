package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.calendar.Calendars;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Explains deadlines: an agency may read its own; coordinators and administrators may read all; the regional secretary those
 * of complaints, letters, actions and reports; the liaison of the Ombudsman the last three and those that escalated to the
 * liaison.
 */
@ApplicationScoped
public class DeadlineExplanationService {

    private final DeadlineRepository deadlines;
    private final SuspensionRepository suspensions;
    private final EscalationRepository escalations;
    private final DeadlineMoveRepository moves;
    private final DeadlineCorrectionTable corrections;
    private final RecalculationRepository recalculations;
    private final DeadlineClassChangeRepository classChanges;
    private final Calendars calendars;
    private final DeadlineListeners listeners;
    private final Clock clock;

    DeadlineExplanationService(
            DeadlineRepository deadlines,
            SuspensionRepository suspensions,
            EscalationRepository escalations,
            DeadlineMoveRepository moves,
            DeadlineCorrectionTable corrections,
            RecalculationRepository recalculations,
            DeadlineClassChangeRepository classChanges,
            Calendars calendars,
            DeadlineListeners listeners,
            Clock clock) {
        this.deadlines = deadlines;
        this.suspensions = suspensions;
        this.escalations = escalations;
        this.moves = moves;
        this.corrections = corrections;
        this.recalculations = recalculations;
        this.classChanges = classChanges;
        this.calendars = calendars;
        this.listeners = listeners;
        this.clock = clock;
    }

    @Transactional
    DeadlineExplanationView explain(UUID id, Caller caller) {
        Deadline deadline = visible(id, caller)
                .filter(found -> listeners.isVisible(found, caller))
                .orElseThrow(ProblemException::notFound);
        return explained(deadline);
    }

    /** Explains the deadlines of a subject, earliest due first. The caller has checked who may see them. */
    @Transactional
    public List<DeadlineExplanationView> ofSubject(UUID subjectId) {
        return deadlines.ofSubject(subjectId).stream()
                .sorted(Comparator.comparing(Deadline::view, DeadlineView.EARLIEST_DUE_FIRST))
                .map(this::explained)
                .toList();
    }

    /** Returns the deadlines of a complaint itself, earliest due first; those of its cases are shown with the cases. */
    @Transactional
    List<DeadlineView> ofComplaint(UUID complaintId) {
        return deadlines.ofComplaint(complaintId).stream()
                .map(Deadline::view)
                .sorted(DeadlineView.EARLIEST_DUE_FIRST)
                .toList();
    }

    private DeadlineExplanationView explained(Deadline deadline) {
        UUID id = deadline.id();
        Instant now = clock.instant();
        // A suspended deadline will be calculated with the rules that are known when it is resumed.
        Instant knownAt = deadline.isSuspended() ? now : deadline.calculatedAt();
        DeadlineExplanation explanation = new DeadlineExplanation(
                deadline,
                suspensions.of(deadline.subjectId()),
                calendars.asKnown(deadline.calendarCode(), knownAt),
                knownAt,
                now);
        return explanation.view(
                escalations.of(id).stream()
                        .sorted(Comparator.comparing(EscalationEntry::level))
                        .toList(),
                movesOf(id),
                classChanges.ofDeadline(id));
    }

    private Optional<Deadline> visible(UUID id, Caller caller) {
        if (caller.hasAnyRole(Roles.COORDINATOR, Roles.ADMIN)) {
            return deadlines.findByIdOptional(id);
        }
        if (caller.hasAnyRole(Roles.OMBUDSMAN)) {
            return deadlines.findOfOmbudsman(id);
        }
        Optional<Deadline> own = caller.agency().flatMap(agency -> deadlines.findVisible(id, agency));
        return caller.hasAnyRole(Roles.SECRETARY) ? own.or(() -> deadlines.findOutsideCases(id)) : own;
    }

    private List<DeadlineMoveView> movesOf(UUID id) {
        List<DeadlineMoveEntry> entries = moves.ofDeadline(id);
        Map<UUID, String> reasons = recalculations.reasons(
                entries.stream().map(DeadlineMoveEntry::recalculationId).toList());
        return Stream.concat(
                        entries.stream().map(move -> move.view(reasons.getOrDefault(move.recalculationId(), ""))),
                        corrections.ofDeadline(id).stream())
                .sorted(Comparator.comparing(DeadlineMoveView::movedAt))
                .toList();
    }
}
