package id.penghubung.focalpoint.casework.escalation;

import id.penghubung.focalpoint.deadlines.DeadlineMove;
import id.penghubung.focalpoint.deadlines.DeadlineListener;
import id.penghubung.focalpoint.deadlines.escalation.EscalationLevel;
import id.penghubung.focalpoint.deadlines.EscalationReached;
import id.penghubung.focalpoint.deadlines.EarliestPendingDeadline;
import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.Notifications;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import id.penghubung.focalpoint.casework.history.CaseEventPublisher;
import id.penghubung.focalpoint.casework.history.CaseHistoryEntries;
import id.penghubung.focalpoint.casework.history.CaseHistoryWriter;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseEvent;
import id.penghubung.focalpoint.casework.model.CaseRepository;

/**
 * Keeps cases in step with their deadlines: each rung and each move is on record, and told to whom it concerns, whether
 * somebody has the case or nobody.
 */
@ApplicationScoped
class CaseDeadlineListener implements DeadlineListener {

    private final CaseRepository cases;
    private final CaseEventPublisher events;
    private final CaseHistoryWriter record;
    private final Notifications notices;
    private final CaseRescheduler caseMoves;
    private final Clock clock;

    CaseDeadlineListener(
            CaseRepository cases,
            CaseEventPublisher events,
            CaseHistoryWriter record,
            Notifications notices,
            CaseRescheduler caseMoves,
            Clock clock) {
        this.cases = cases;
        this.events = events;
        this.record = record;
        this.notices = notices;
        this.caseMoves = caseMoves;
        this.clock = clock;
    }

    @Override
    public Set<UUID> takeNote(List<EscalationReached> rungs) {
        Map<UUID, List<EscalationReached>> byCase = rungs.stream().collect(Collectors.groupingBy(EscalationReached::subjectId));
        List<AgencyCase> free = cases.lockFree(byCase.keySet());
        List<Notification> told = new ArrayList<>();
        for (AgencyCase file : free) {
            List<EscalationReached> reached = byCase.getOrDefault(file.id(), List.of());
            note(file, reached);
            reached.forEach(rung -> told.add(EscalationNotificationFactory.of(file, rung)));
        }
        notices.tell(told);
        return free.stream().map(AgencyCase::id).collect(Collectors.toSet());
    }

    private void note(AgencyCase file, List<EscalationReached> reached) {
        List<CaseEvent> breaches = reached.stream()
                .filter(rung -> rung.rung() == EscalationLevel.BREACH)
                .map(rung -> file.breached(rung.breach()))
                .toList();
        record.write(
                file,
                reached.stream()
                        .map(rung -> CaseHistoryEntries.of(rung, clock.instant()))
                        .toList());
        events.publish(file, breaches, clock.instant());
    }

    @Override
    public void hold(Collection<UUID> subjectIds) {
        cases.hold(subjectIds);
    }

    @Override
    public void takeNoteOfMoves(List<DeadlineMove> moves, List<EarliestPendingDeadline> soonestOwed, String reason) {
        caseMoves.takeNote(moves, soonestOwed, reason);
    }
}
