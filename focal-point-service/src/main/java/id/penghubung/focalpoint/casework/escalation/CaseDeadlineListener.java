package id.penghubung.focalpoint.casework.escalation;

import static id.penghubung.focalpoint.deadlines.DeadlineStage.INFORMATION_REPLY;

import id.penghubung.focalpoint.casework.history.CaseEventPublisher;
import id.penghubung.focalpoint.casework.history.CaseHistoryWriter;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseEvent;
import id.penghubung.focalpoint.casework.model.CaseRepository;
import id.penghubung.focalpoint.deadlines.DeadlineListener;
import id.penghubung.focalpoint.deadlines.DeadlineMove;
import id.penghubung.focalpoint.deadlines.EarliestPendingDeadline;
import id.penghubung.focalpoint.deadlines.EscalationReached;
import id.penghubung.focalpoint.deadlines.SubjectKind;
import id.penghubung.focalpoint.deadlines.escalation.EscalationLevel;
import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.focalpoint.subjects.DeadlineEntries;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Updates cases when their deadlines escalate or move. Each escalation and each move is recorded and sent to the
 * people concerned, whether or not the case is assigned.
 */
@ApplicationScoped
class CaseDeadlineListener implements DeadlineListener {

    private final CaseRepository cases;
    private final CaseEventPublisher events;
    private final CaseHistoryWriter history;
    private final Notifications notifications;
    private final CaseRescheduler rescheduler;
    private final UnansweredRequests unanswered;
    private final Clock clock;

    CaseDeadlineListener(
            CaseRepository cases,
            CaseEventPublisher events,
            CaseHistoryWriter history,
            Notifications notifications,
            CaseRescheduler rescheduler,
            UnansweredRequests unanswered,
            Clock clock) {
        this.cases = cases;
        this.events = events;
        this.history = history;
        this.notifications = notifications;
        this.rescheduler = rescheduler;
        this.unanswered = unanswered;
        this.clock = clock;
    }

    @Override
    public SubjectKind subjectKind() {
        return SubjectKind.CASE;
    }

    @Override
    public Set<UUID> onEscalation(List<EscalationReached> escalations) {
        Map<UUID, List<EscalationReached>> byCase =
                escalations.stream().collect(Collectors.groupingBy(EscalationReached::subjectId));
        List<AgencyCase> locked = cases.lockSkippingLocked(byCase.keySet());
        List<Notification> toSend = new ArrayList<>();
        Set<UUID> updated = new HashSet<>();
        for (AgencyCase agencyCase : locked) {
            List<EscalationReached> reached = byCase.getOrDefault(agencyCase.id(), List.of());
            if (escalateReply(agencyCase, reached)) {
                List<EscalationReached> ofAgency = reached.stream()
                        .filter(each -> each.stage() != INFORMATION_REPLY)
                        .toList();
                recordEscalations(agencyCase, ofAgency);
                ofAgency.forEach(escalation -> toSend.add(EscalationNotificationFactory.of(agencyCase, escalation)));
                updated.add(agencyCase.id());
            }
        }
        notifications.enqueue(toSend);
        return updated;
    }

    /** Returns false if the time for an answer has ended; the next sweep then repeats what else the case has reached. */
    private boolean escalateReply(AgencyCase agencyCase, List<EscalationReached> reached) {
        return reached.stream()
                .filter(each -> each.stage() == INFORMATION_REPLY)
                .allMatch(each -> unanswered.escalate(agencyCase, each));
    }

    private void recordEscalations(AgencyCase agencyCase, List<EscalationReached> reached) {
        List<CaseEvent> breaches = reached.stream()
                .filter(escalation -> escalation.level() == EscalationLevel.BREACH)
                .map(escalation -> agencyCase.breached(escalation.breach()))
                .toList();
        history.append(
                agencyCase,
                reached.stream()
                        .map(escalation -> DeadlineEntries.escalation(escalation, clock.instant()))
                        .toList());
        events.publish(agencyCase, breaches, clock.instant());
    }

    /** An agency from which a complaint was recalled does not see why its deadlines changed. */
    @Override
    public boolean isVisible(UUID subjectId, Caller caller) {
        return caller.hasAnyRole(Roles.COORDINATOR, Roles.ADMIN, Roles.OMBUDSMAN) || !cases.isContentHidden(subjectId);
    }

    @Override
    public void lock(Collection<UUID> subjectIds) {
        cases.lockForUpdate(subjectIds);
    }

    @Override
    public void onDeadlinesMoved(List<DeadlineMove> moves, List<EarliestPendingDeadline> soonestOwed, String reason) {
        rescheduler.reschedule(moves, soonestOwed, reason);
    }
}
