package id.penghubung.focalpoint.casework;

import static id.penghubung.focalpoint.deadlines.Stage.FIRST_FOLLOW_UP;
import static id.penghubung.focalpoint.deadlines.Stage.RESOLUTION;

import id.penghubung.focalpoint.deadlines.DeadlineSheet;
import id.penghubung.focalpoint.deadlines.Deadlines;
import id.penghubung.focalpoint.record.Actor;
import id.penghubung.focalpoint.record.CaseRecords;
import id.penghubung.focalpoint.record.EntryView;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an officer does with a case. Each act is one transaction: the case, its deadlines, its history, its events. */
@ApplicationScoped
class CaseActs {

    private final CaseRepository cases;
    private final CaseRecord record;
    private final CaseRecords records;
    private final Deadlines deadlines;
    private final CaseEvents events;
    private final Clock clock;

    CaseActs(
            CaseRepository cases,
            CaseRecord record,
            CaseRecords records,
            Deadlines deadlines,
            CaseEvents events,
            Clock clock) {
        this.cases = cases;
        this.record = record;
        this.records = records;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Which case, on the ground of which version of it.
     *
     * @param ifMatch the header as sent
     */
    record Target(UUID caseId, @Nullable String ifMatch, Officer officer) {}

    @Transactional
    CaseView acknowledge(Target target) {
        return perform(
                target,
                (file, now) -> deadlines.of(file.id()),
                (file, sheet, now) -> file.acknowledge(resolutionDueAt(file, sheet), now));
    }

    @Transactional
    CaseView followUp(Target target, String message) {
        return perform(
                target,
                (file, now) -> deadlines.complete(file.id(), Set.of(FIRST_FOLLOW_UP), now),
                (file, sheet, now) -> file.followUp(message, resolutionDueAt(file, sheet), now));
    }

    @Transactional
    CaseView resolve(Target target, String message) {
        return perform(
                target,
                (file, now) -> deadlines.complete(file.id(), Set.of(FIRST_FOLLOW_UP, RESOLUTION), now),
                (file, sheet, now) -> file.resolve(message, now));
    }

    @Transactional
    CaseView giveBack(Target target, String reason) {
        return perform(
                target,
                (file, now) -> deadlines.cancelAll(Map.of(file.id(), now)).getOrDefault(file.id(), DeadlineSheet.EMPTY),
                (file, sheet, now) -> file.giveBack(reason, now));
    }

    private CaseView perform(Target target, Timing timing, Act act) {
        CaseFile file = cases.lock(target.caseId(), new Sight(target.officer().agencyCode()))
                .orElseThrow(ProblemException::notFound);
        EntityTags.requireMatch(target.ifMatch(), file.version());
        List<EntryView> history = new ArrayList<>(records.of(file.id()));
        Instant now = clock.instant();

        DeadlineSheet sheet = timing.apply(file, now);
        List<CaseEvent> happened = new ArrayList<>();
        sheet.newBreaches().forEach(breach -> happened.add(file.breached(breach)));
        happened.addAll(act.apply(file, sheet, now));
        file.dueNext(sheet.soonestOwed().orElse(CaseFile.NEVER));

        Actor actor = target.officer().actor();
        history.addAll(record.write(
                file,
                happened.stream()
                        .map(event -> CaseEntries.of(event.body(), actor))
                        .toList()));
        events.publish(file, happened, now);
        // The reply carries the new version.
        cases.flush();
        return CaseView.of(file, sheet, history);
    }

    private static Instant resolutionDueAt(CaseFile file, DeadlineSheet sheet) {
        return sheet.dueAt(RESOLUTION).orElse(file.dueAt());
    }

    private interface Timing {
        DeadlineSheet apply(CaseFile file, Instant now);
    }

    private interface Act {
        List<CaseEvent> apply(CaseFile file, DeadlineSheet sheet, Instant now);
    }
}
