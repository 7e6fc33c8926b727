package id.penghubung.focalpoint.casework;

import id.penghubung.focalpoint.deadlines.Breach;
import id.penghubung.focalpoint.deadlines.DeadlineOwner;
import id.penghubung.focalpoint.record.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells of the deadlines that cases let pass. */
@ApplicationScoped
class CaseBreaches implements DeadlineOwner {

    private final CaseRepository cases;
    private final CaseEvents events;
    private final CaseRecord record;
    private final Clock clock;

    CaseBreaches(CaseRepository cases, CaseEvents events, CaseRecord record, Clock clock) {
        this.cases = cases;
        this.events = events;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public Set<UUID> takeNote(List<Breach> breaches) {
        Map<UUID, List<Breach>> byCase = breaches.stream().collect(Collectors.groupingBy(Breach::subjectId));
        List<CaseFile> free = cases.lockFree(byCase.keySet());
        for (CaseFile file : free) {
            List<CaseEvent> told = byCase.getOrDefault(file.id(), List.of()).stream()
                    .map(file::breached)
                    .toList();
            record.write(
                    file,
                    told.stream()
                            .map(event -> CaseEntries.of(event.body(), Actor.SYSTEM))
                            .toList());
            events.publish(file, told, clock.instant());
        }
        return free.stream().map(CaseFile::id).collect(Collectors.toSet());
    }
}
