package id.penghubung.focalpoint.casework.inbound;

import static id.penghubung.focalpoint.deadlines.DeadlineStage.RESOLUTION;

import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.casework.history.CaseEventPublisher;
import id.penghubung.focalpoint.casework.history.CaseHistoryWriter;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseRepository;
import id.penghubung.focalpoint.casework.model.CaseStatus;
import id.penghubung.focalpoint.casework.model.Classification;
import id.penghubung.focalpoint.deadlines.DeadlineMove;
import id.penghubung.focalpoint.deadlines.DeadlineReclassification;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.subjects.DeadlineEntries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stores the classification that the coordinator decided, and changes the open case. With another class, the answer is due as counted
 * from the same start with the limit of that class (PermenPANRB 62/2018: 5, 14 or 60 working days).
 */
@ApplicationScoped
class CaseClassificationService {

    private final ComplaintStateTable complaintStates;
    private final CaseRepository cases;
    private final DeadlineReclassification reclassification;
    private final DeadlineService deadlines;
    private final CaseHistoryWriter history;
    private final CaseEventPublisher events;
    private final Clock clock;

    CaseClassificationService(
            ComplaintStateTable complaintStates,
            CaseRepository cases,
            DeadlineReclassification reclassification,
            DeadlineService deadlines,
            CaseHistoryWriter history,
            CaseEventPublisher events,
            Clock clock) {
        this.complaintStates = complaintStates;
        this.cases = cases;
        this.reclassification = reclassification;
        this.deadlines = deadlines;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A classification by the coordinator.
     *
     * @param entry its entry for the record of the open case
     */
    record Decision(
            UUID complaintId,
            Classification classification,
            @Nullable String reason,
            Instant at,
            EntryDraft entry) {}

    /** Applies a decision. One that a later decision has overtaken, such as a dead letter that was sent again, is only recorded. */
    void classify(Decision decision) {
        boolean latest = complaintStates.classify(decision.complaintId(), decision.classification(), decision.at());
        for (AgencyCase agencyCase : cases.lockUnclosedOf(Set.of(decision.complaintId()))) {
            if (latest) {
                classify(agencyCase, decision);
            } else {
                history.append(agencyCase, List.of(decision.entry()));
            }
        }
    }

    private void classify(AgencyCase agencyCase, Decision decision) {
        List<EntryDraft> entries = new ArrayList<>(List.of(decision.entry()));
        boolean otherClass = !agencyCase
                .content()
                .classification()
                .policySubjects()
                .equals(decision.classification().policySubjects());
        agencyCase.classify(decision.classification());
        if (otherClass) {
            moved(agencyCase, decision).ifPresent(move -> entries.add(announce(agencyCase, move, decision)));
        }
        history.append(agencyCase, entries);
    }

    private Optional<DeadlineMove> moved(AgencyCase agencyCase, Decision decision) {
        return reclassification.reclassify(
                agencyCase.id(), RESOLUTION, decision.classification().policySubjects(), decision.reason());
    }

    /** Publishes the new due date, if the reporter knows the one before it, and returns the entry for it. */
    private EntryDraft announce(AgencyCase agencyCase, DeadlineMove move, Decision decision) {
        Instant now = clock.instant();
        if (agencyCase.status() == CaseStatus.ACKNOWLEDGED) {
            events.publish(agencyCase, List.of(agencyCase.resolutionDueMoved(move.newDueAt(), now)), now);
        }
        agencyCase.updateNextDue(deadlines.of(agencyCase.id()).earliestPending().orElse(CaseStatus.CLOSED_DUE_AT));
        return DeadlineEntries.deadlineMoved(
                move, decision.reason() == null ? "CLASS_CORRECTED" : decision.reason(), now);
    }

    /** Writes what the transaction has changed, so that SQL statements find it. */
    void flush() {
        cases.flush();
    }
}
