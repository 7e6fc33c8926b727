package id.penghubung.focalpoint.casework;

import id.penghubung.focalpoint.deadlines.DeadlineMove;
import id.penghubung.focalpoint.deadlines.DeadlineOwner;
import id.penghubung.focalpoint.deadlines.Rung;
import id.penghubung.focalpoint.deadlines.RungFired;
import id.penghubung.focalpoint.deadlines.SoonestOwed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps cases in step with their deadlines, and tells of those that they let pass. */
@ApplicationScoped
class CaseDuties implements DeadlineOwner {

    private final CaseRepository cases;
    private final CaseEvents events;
    private final Clock clock;

    CaseDuties(CaseRepository cases, CaseEvents events, Clock clock) {
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Set<UUID> takeNote(List<RungFired> rungs) {
        Map<UUID, List<RungFired>> byCase = rungs.stream().collect(Collectors.groupingBy(RungFired::subjectId));
        List<CaseFile> free = cases.lockFree(byCase.keySet());
        for (CaseFile file : free) {
            List<CaseEvent> told = byCase.getOrDefault(file.id(), List.of()).stream()
                    .filter(fired -> fired.rung() == Rung.BREACH)
                    .map(RungFired::breach)
                    .map(file::breached)
                    .toList();
            events.publish(file, told, clock.instant());
        }
        return free.stream().map(CaseFile::id).collect(Collectors.toSet());
    }

    @Override
    public void hold(Collection<UUID> subjectIds) {
        cases.hold(subjectIds);
    }

    @Override
    public void takeNoteOfMoves(List<DeadlineMove> moves, List<SoonestOwed> soonestOwed, String reason) {
        cases.dueNext(soonestOwed);
    }
}
