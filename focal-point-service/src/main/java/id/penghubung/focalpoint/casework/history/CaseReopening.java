package id.penghubung.focalpoint.casework.history;

import id.penghubung.focalpoint.audit.Actor;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseDeadlineService;
import id.penghubung.focalpoint.casework.model.CaseEvent;
import id.penghubung.focalpoint.casework.model.CaseStatus;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.DeadlineStage;
import id.penghubung.focalpoint.deadlines.DeadlineSubject;
import id.penghubung.focalpoint.deadlines.StartEvent;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets the time of an agency go on after an answer that did not last, from what it has used. Joins the caller's transaction, which has
 * locked the case and changes its state.
 */
@ApplicationScoped
public class CaseReopening {

    private final CaseDeadlineService caseDeadlines;
    private final DeadlineService deadlines;

    CaseReopening(CaseDeadlineService caseDeadlines, DeadlineService deadlines) {
        this.caseDeadlines = caseDeadlines;
        this.deadlines = deadlines;
    }

    /**
     * A reopened case, with the entries for the record and the events for the reporter.
     *
     * @param dueAt the due date of the next answer; null if the case has none
     */
    public record Reopened(@Nullable Instant dueAt, List<EntryDraft> entries, List<CaseEvent> events) {}

    /**
     * Makes the deadline of the answer run again.
     *
     * @param since the time from which the agency goes on
     */
    public Reopened resume(AgencyCase agencyCase, Instant since, Instant now) {
        SubjectDeadlines ofCase = caseDeadlines.reopen(agencyCase, since);
        reopenOuterLimit(agencyCase, since);
        Optional<Instant> due = ofCase.dueAt(DeadlineStage.RESOLUTION);
        List<EntryDraft> entries = new ArrayList<>();
        List<CaseEvent> events = new ArrayList<>();
        due.ifPresent(at -> {
            CaseEvent moved = agencyCase.resolutionDueMoved(at, now);
            entries.add(CaseHistoryEntries.ofEvent(moved.body(), Actor.SYSTEM));
            events.add(moved);
        });
        agencyCase.updateNextDue(ofCase.earliestPending().orElse(CaseStatus.CLOSED_DUE_AT));
        return new Reopened(due.orElse(null), entries, events);
    }

    /**
     * The 60 days from the complete file (UU 25/2009 Art. 50) are for the whole complaint: they keep their end. A file that nobody has
     * called complete was complete for the agency that answered, so that a return or recall leaves no complaint without a deadline.
     */
    private void reopenOuterLimit(AgencyCase agencyCase, Instant since) {
        UUID complaintId = agencyCase.complaintId();
        SubjectDeadlines ofComplaint = deadlines.reopen(complaintId, DeadlineStage.OUTER_LIMIT, since);
        if (!ofComplaint.has(DeadlineStage.OUTER_LIMIT)) {
            Instant complete =
                    ofComplaint.lastStart(DeadlineStage.COMPLETENESS_REPLY).orElse(agencyCase.openedAt());
            deadlines.start(List.of(DeadlineSubject.ofComplaint(
                    complaintId, Set.of(DeadlineStage.OUTER_LIMIT), StartEvent.COMPLETE, complete)));
        }
    }
}
