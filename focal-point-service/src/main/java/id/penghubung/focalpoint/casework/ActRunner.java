package id.penghubung.focalpoint.casework;

import static id.penghubung.focalpoint.deadlines.Stage.RESOLUTION;

import id.penghubung.focalpoint.deadlines.DeadlineSheet;
import id.penghubung.focalpoint.record.Actor;
import id.penghubung.focalpoint.record.CaseRecords;
import id.penghubung.focalpoint.record.EntryDraft;
import id.penghubung.focalpoint.record.EntryView;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Carries out what an officer does with a case, in the caller's transaction: the case, its deadlines, its record, its
 * events, and all of them or none.
 */
@ApplicationScoped
class ActRunner {

    private final CaseRepository cases;
    private final CaseRecord record;
    private final CaseRecords records;
    private final StaleCases stale;
    private final CaseEvents events;
    private final CaseAttachmentReads attachments;
    private final Clock clock;

    ActRunner(
            CaseRepository cases,
            CaseRecord record,
            CaseRecords records,
            StaleCases stale,
            CaseEvents events,
            CaseAttachmentReads attachments,
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
        DeadlineSheet apply(CaseFile file, Instant now);
    }

    /** What the act does to the case. */
    interface Act {
        Deed apply(CaseFile file, DeadlineSheet sheet, Instant now);
    }

    CaseView run(CaseActs.Target target, Timing timing, Act act) {
        CaseFile file = cases.lock(target.caseId(), new Sight(target.officer().agencyCode()))
                .orElseThrow(ProblemException::notFound);
        stale.requireMatch(target.ifMatch(), file);
        List<EntryView> history = new ArrayList<>(records.of(file.id()));
        Instant now = clock.instant();

        DeadlineSheet sheet = timing.apply(file, now);
        List<CaseEvent> happened = new ArrayList<>();
        sheet.newBreaches().forEach(breach -> happened.add(file.breached(breach)));
        List<EntryDraft> entries = new ArrayList<>(entriesOf(happened, Actor.SYSTEM));
        Deed deed = act.apply(file, sheet, now);
        happened.addAll(deed.told());
        entries.addAll(deed.noted());
        entries.addAll(entriesOf(deed.told(), target.officer().actor()));
        file.dueNext(sheet.soonestOwed().orElse(CaseFile.NEVER));

        history.addAll(record.write(file, entries));
        events.publish(file, happened, now);
        // The reply carries the new version.
        cases.flush();
        return CaseView.of(file, sheet, history, attachments.of(file));
    }

    /** When the agency owes its answer. */
    static Instant resolutionDueAt(CaseFile file, DeadlineSheet sheet) {
        return sheet.dueAt(RESOLUTION).orElse(file.dueAt());
    }

    private static List<EntryDraft> entriesOf(List<CaseEvent> events, Actor actor) {
        return events.stream().map(event -> CaseEntries.of(event.body(), actor)).toList();
    }
}
