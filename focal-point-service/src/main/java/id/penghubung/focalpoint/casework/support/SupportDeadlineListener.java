package id.penghubung.focalpoint.casework.support;

import id.penghubung.focalpoint.casework.history.SupportingCase;
import id.penghubung.focalpoint.casework.history.SupportingCases;
import id.penghubung.focalpoint.casework.model.CaseVisibility;
import id.penghubung.focalpoint.deadlines.DeadlineListener;
import id.penghubung.focalpoint.deadlines.DeadlineMove;
import id.penghubung.focalpoint.deadlines.EarliestPendingDeadline;
import id.penghubung.focalpoint.deadlines.EscalationReached;
import id.penghubung.focalpoint.deadlines.SubjectKind;
import id.penghubung.focalpoint.deadlines.escalation.EscalationLevel;
import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.focalpoint.subjects.EscalationNotifications;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Notifies of the deadlines of supporting cases, up to the coordinator. They do not concern the liaison of the Ombudsman, nor the
 * reporter: the responsible agency owes the answer.
 */
@ApplicationScoped
class SupportDeadlineListener implements DeadlineListener {

    private final SupportingCases supportingCases;
    private final Notifications notifications;

    SupportDeadlineListener(SupportingCases supportingCases, Notifications notifications) {
        this.supportingCases = supportingCases;
        this.notifications = notifications;
    }

    @Override
    public SubjectKind subjectKind() {
        return SubjectKind.SUPPORT;
    }

    @Override
    public Set<UUID> onEscalation(List<EscalationReached> escalations) {
        Map<UUID, List<EscalationReached>> bySupport =
                escalations.stream().collect(Collectors.groupingBy(EscalationReached::subjectId));
        List<SupportingCase> locked = supportingCases.lockSkippingLocked(bySupport.keySet());
        List<Notification> toSend = new ArrayList<>();
        for (SupportingCase support : locked) {
            bySupport.getOrDefault(support.id(), List.of()).stream()
                    .filter(reached -> reached.level() != EscalationLevel.OMBUDSMAN_LIAISON)
                    .forEach(reached -> toSend.add(SupportingCases.toSupportingAgency(
                            support,
                            EscalationNotifications.kindOf(reached.level()),
                            EscalationNotifications.factsOf(reached),
                            reached.at())));
        }
        notifications.enqueue(toSend);
        return locked.stream().map(SupportingCase::id).collect(Collectors.toSet());
    }

    /** An agency from which the complaint was recalled does not see why its deadline changed. */
    @Override
    public boolean isVisible(UUID subjectId, Caller caller) {
        return caller.hasAnyRole(Roles.COORDINATOR, Roles.ADMIN)
                || caller.agency()
                        .flatMap(agency -> supportingCases.find(subjectId, new CaseVisibility(agency)))
                        .filter(support -> !support.hidden())
                        .isPresent();
    }

    @Override
    public void lock(Collection<UUID> subjectIds) {
        supportingCases.lock(subjectIds);
    }

    /** The explanation of the deadline shows the move; the list is sorted by the new due date. */
    @Override
    public void onDeadlinesMoved(
            List<DeadlineMove> moves, List<EarliestPendingDeadline> earliestPending, String reason) {
        supportingCases.move(moves.stream().collect(Collectors.toMap(DeadlineMove::subjectId, DeadlineMove::newDueAt)));
    }
}
