package id.penghubung.focalpoint.casework.actions;

import static id.penghubung.focalpoint.deadlines.DeadlineStage.RESOLUTION;

import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.focalpoint.audit.Actor;
import id.penghubung.focalpoint.audit.AuditRecordService;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryView;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import id.penghubung.focalpoint.casework.history.CaseEventPublisher;
import id.penghubung.focalpoint.casework.history.CaseHistoryEntries;
import id.penghubung.focalpoint.casework.history.CaseHistoryWriter;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseEvent;
import id.penghubung.focalpoint.casework.model.CaseRepository;
import id.penghubung.focalpoint.casework.model.CaseVisibility;
import id.penghubung.focalpoint.casework.view.CaseAttachmentReader;
import id.penghubung.focalpoint.casework.view.CaseView;

/**
 * Carries out what an officer does with a case, in the caller's transaction: the case, its deadlines, its record, its
 * events, and all of them or none.
 */
@ApplicationScoped
class CaseActionExecutor {

    private final CaseRepository cases;
    private final CaseHistoryWriter record;
    private final AuditRecordService records;
    private final CaseVersionGuard stale;
    private final CaseEventPublisher events;
    private final CaseAttachmentReader attachments;
    private final Clock clock;

    CaseActionExecutor(
            CaseRepository cases,
            CaseHistoryWriter record,
            AuditRecordService records,
            CaseVersionGuard stale,
            CaseEventPublisher events,
            CaseAttachmentReader attachments,
            Clock clock) {
        this.cases = cases;
        this.record = record;
        this.records = records;
        this.stale = stale;
        this.events = events;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** What the act does to the deadlines of the case; comes first, so that the act sees where they stand. */
    interface Timing {
        SubjectDeadlines apply(AgencyCase file, Instant now);
    }

    /** What the act does to the case. */
    interface Act {
        CaseActionResult apply(AgencyCase file, SubjectDeadlines sheet, Instant now);
    }

    CaseView run(CaseActionService.Target target, Timing timing, Act act) {
        AgencyCase file = cases.lock(target.caseId(), new CaseVisibility(target.officer().agencyCode()))
                .orElseThrow(ProblemException::notFound);
        stale.requireMatch(target.ifMatch(), file);
        List<EntryView> history = new ArrayList<>(records.of(file.id()));
        Instant now = clock.instant();

        SubjectDeadlines sheet = timing.apply(file, now);
        List<CaseEvent> happened = new ArrayList<>();
        sheet.newBreaches().forEach(breach -> happened.add(file.breached(breach)));
        List<EntryDraft> entries = new ArrayList<>(entriesOf(happened, Actor.SYSTEM));
        CaseActionResult deed = act.apply(file, sheet, now);
        happened.addAll(deed.told());
        entries.addAll(deed.noted());
        entries.addAll(entriesOf(deed.told(), target.officer().actor()));
        file.dueNext(sheet.soonestOwed().orElse(AgencyCase.NEVER));

        history.addAll(record.write(file, entries));
        events.publish(file, happened, now);
        // The reply carries the new version.
        cases.flush();
        return CaseView.of(file, sheet, history, attachments.of(file));
    }

    /** When the agency owes its answer. */
    static Instant resolutionDueAt(AgencyCase file, SubjectDeadlines sheet) {
        return sheet.dueAt(RESOLUTION).orElse(file.dueAt());
    }

    private static List<EntryDraft> entriesOf(List<CaseEvent> events, Actor actor) {
        return events.stream().map(event -> CaseHistoryEntries.of(event.body(), actor)).toList();
    }
}
