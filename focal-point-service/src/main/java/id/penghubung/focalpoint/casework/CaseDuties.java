package id.penghubung.focalpoint.casework;

import id.penghubung.focalpoint.deadlines.DeadlineMove;
import id.penghubung.focalpoint.deadlines.DeadlineOwner;
import id.penghubung.focalpoint.deadlines.Rung;
import id.penghubung.focalpoint.deadlines.RungFired;
import id.penghubung.focalpoint.deadlines.SoonestOwed;
import id.penghubung.focalpoint.notifications.Notice;
import id.penghubung.focalpoint.notifications.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps cases in step with their deadlines: each rung and each move is on record, and told to whom it concerns, whether
 * somebody has the case or nobody.
 */
@ApplicationScoped
class CaseDuties implements DeadlineOwner {

    private final CaseRepository cases;
    private final CaseEvents events;
    private final CaseRecord record;
    private final Notices notices;
    private final CaseMoves caseMoves;
    private final Clock clock;

    CaseDuties(
            CaseRepository cases,
            CaseEvents events,
            CaseRecord record,
            Notices notices,
            CaseMoves caseMoves,
            Clock clock) {
        this.cases = cases;
        this.events = events;
        this.record = record;
        this.notices = notices;
        this.caseMoves = caseMoves;
        this.clock = clock;
    }

    @Override
    public Set<UUID> takeNote(List<RungFired> rungs) {
        Map<UUID, List<RungFired>> byCase = rungs.stream().collect(Collectors.groupingBy(RungFired::subjectId));
        List<CaseFile> free = cases.lockFree(byCase.keySet());
        List<Notice> told = new ArrayList<>();
        for (CaseFile file : free) {
            List<RungFired> reached = byCase.getOrDefault(file.id(), List.of());
            note(file, reached);
            reached.forEach(rung -> told.add(DutyNotices.of(file, rung)));
        }
        notices.tell(told);
        return free.stream().map(CaseFile::id).collect(Collectors.toSet());
    }

    private void note(CaseFile file, List<RungFired> reached) {
        List<CaseEvent> breaches = reached.stream()
                .filter(rung -> rung.rung() == Rung.BREACH)
                .map(rung -> file.breached(rung.breach()))
                .toList();
        record.write(
                file,
                reached.stream()
                        .map(rung -> CaseEntries.of(rung, clock.instant()))
                        .toList());
        events.publish(file, breaches, clock.instant());
    }

    @Override
    public void hold(Collection<UUID> subjectIds) {
        cases.hold(subjectIds);
    }

    @Override
    public void takeNoteOfMoves(List<DeadlineMove> moves, List<SoonestOwed> soonestOwed, String reason) {
        caseMoves.takeNote(moves, soonestOwed, reason);
    }
}
