package id.penghubung.focalpoint.casework.actions;

import static id.penghubung.focalpoint.deadlines.DeadlineStage.RESOLUTION;

import id.penghubung.focalpoint.audit.Actor;
import id.penghubung.focalpoint.audit.AuditRecordService;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryView;
import id.penghubung.focalpoint.casework.history.CaseEventPublisher;
import id.penghubung.focalpoint.casework.history.CaseHistoryEntries;
import id.penghubung.focalpoint.casework.history.CaseHistoryWriter;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseEvent;
import id.penghubung.focalpoint.casework.model.CaseRepository;
import id.penghubung.focalpoint.casework.model.CaseStatus;
import id.penghubung.focalpoint.casework.model.CaseVisibility;
import id.penghubung.focalpoint.casework.view.CaseAttachmentReader;
import id.penghubung.focalpoint.casework.view.CaseView;
import id.penghubung.focalpoint.casework.view.ShownCase;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Executes an action of an officer on a case, in the transaction of the caller. The case, its deadlines, its audit
 * record and its events change together.
 */
@ApplicationScoped
class CaseActionExecutor {

    private final CaseRepository cases;
    private final CaseHistoryWriter history;
    private final AuditRecordService auditRecords;
    private final CaseVersionGuard versionGuard;
    private final CaseEventPublisher events;
    private final CaseAttachmentReader attachments;
    private final Clock clock;

    CaseActionExecutor(
            CaseRepository cases,
            CaseHistoryWriter history,
            AuditRecordService auditRecords,
            CaseVersionGuard versionGuard,
            CaseEventPublisher events,
            CaseAttachmentReader attachments,
            Clock clock) {
        this.cases = cases;
        this.history = history;
        this.auditRecords = auditRecords;
        this.versionGuard = versionGuard;
        this.events = events;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** Change of the deadlines by the action. Applied first, so that the action knows the new deadlines. */
    interface DeadlineChange {
        SubjectDeadlines apply(AgencyCase agencyCase, Instant now);
    }

    /** Change of the case by the action. */
    interface CaseAction {
        CaseActionResult apply(AgencyCase agencyCase, SubjectDeadlines deadlines, Instant now);
    }

    CaseView execute(CaseActionService.Target target, DeadlineChange deadlineChange, CaseAction action) {
        CaseVisibility visibility = new CaseVisibility(target.officer().agencyCode());
        AgencyCase agencyCase = cases.lock(target.caseId(), visibility).orElseThrow(ProblemException::notFound);
        versionGuard.requireMatch(target.ifMatch(), agencyCase);
        List<EntryView> entryViews = new ArrayList<>(auditRecords.of(agencyCase.id()));
        Instant now = clock.instant();

        SubjectDeadlines deadlines = deadlineChange.apply(agencyCase, now);
        List<CaseEvent> newEvents = new ArrayList<>();
        deadlines.newBreaches().forEach(breach -> newEvents.add(agencyCase.breached(breach)));
        List<EntryDraft> entries = new ArrayList<>(entriesOf(newEvents, Actor.SYSTEM));
        CaseActionResult result = action.apply(agencyCase, deadlines, now);
        newEvents.addAll(result.events());
        entries.addAll(result.internalEntries());
        entries.addAll(entriesOf(result.events(), target.officer().actor()));
        agencyCase.updateNextDue(deadlines.earliestPending().orElse(CaseStatus.CLOSED_DUE_AT));

        entryViews.addAll(history.append(agencyCase, entries));
        events.publish(agencyCase, newEvents, now);
        // The reply carries the new version.
        cases.flush();
        ShownCase changed = ShownCase.of(agencyCase);
        return CaseView.of(changed, visibility, deadlines, entryViews, attachments.of(changed));
    }

    /** Due date of the answer of the agency. */
    static Instant resolutionDueAt(AgencyCase agencyCase, SubjectDeadlines deadlines) {
        return deadlines.dueAt(RESOLUTION).orElse(agencyCase.dueAt());
    }

    private static List<EntryDraft> entriesOf(List<CaseEvent> events, Actor actor) {
        return events.stream()
                .map(event -> CaseHistoryEntries.ofEvent(event.body(), actor))
                .toList();
    }
}
