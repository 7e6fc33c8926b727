package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.focalpoint.deadlines.DeadlineListener;
import id.penghubung.focalpoint.deadlines.DeadlineMove;
import id.penghubung.focalpoint.deadlines.EarliestPendingDeadline;
import id.penghubung.focalpoint.deadlines.EscalationReached;
import id.penghubung.focalpoint.deadlines.SubjectKind;
import id.penghubung.focalpoint.deadlines.escalation.EscalationLevel;
import id.penghubung.focalpoint.directory.AgencyStructure;
import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.focalpoint.ombudsman.RecordWriter;
import id.penghubung.focalpoint.subjects.DeadlineEntries;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Records escalations and moves of the deadlines of actions, and notifies the people concerned. */
@ApplicationScoped
class ActionDeadlineListener implements DeadlineListener {

    private final ActionRepository actions;
    private final ActionListTable list;
    private final RecordWriter records;
    private final ActionDeadlines deadlines;
    private final Notifications notifications;
    private final AgencyStructure structure;
    private final Clock clock;

    ActionDeadlineListener(
            ActionRepository actions,
            ActionListTable list,
            RecordWriter records,
            ActionDeadlines deadlines,
            Notifications notifications,
            AgencyStructure structure,
            Clock clock) {
        this.actions = actions;
        this.list = list;
        this.records = records;
        this.deadlines = deadlines;
        this.notifications = notifications;
        this.structure = structure;
        this.clock = clock;
    }

    @Override
    public SubjectKind subjectKind() {
        return SubjectKind.ACTION;
    }

    @Override
    public Set<UUID> onEscalation(List<EscalationReached> escalations) {
        Map<UUID, List<EscalationReached>> byAction =
                escalations.stream().collect(Collectors.groupingBy(EscalationReached::subjectId));
        List<Action> locked = actions.lockSkippingLocked(byAction.keySet());
        Instant now = clock.instant();
        List<Notification> toSend = new ArrayList<>();
        for (Action action : locked) {
            List<EscalationReached> reached = byAction.getOrDefault(action.id(), List.of());
            records.append(
                    action,
                    reached.stream()
                            .map(escalation -> DeadlineEntries.escalation(escalation, now))
                            .toList());
            deadlines.publish(
                    action,
                    reached.stream()
                            .filter(escalation -> escalation.level() == EscalationLevel.BREACH)
                            .map(EscalationReached::breach)
                            .toList());
            reached.forEach(escalation -> toSend.addAll(ActionNotifications.escalation(action, escalation)));
        }
        notifications.enqueue(toSend);
        return locked.stream().map(Action::id).collect(Collectors.toSet());
    }

    @Override
    public boolean isVisible(UUID subjectId, Caller caller) {
        return caller.hasAnyRole(
                        Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY, Roles.FOCAL_POINT, Roles.AGENCY_HEAD)
                && list.matterOfVisible(MatterViewer.of(caller, structure), subjectId)
                        .isPresent();
    }

    @Override
    public void lock(Collection<UUID> subjectIds) {
        actions.lockAll(subjectIds);
    }

    @Override
    public void onDeadlinesMoved(
            List<DeadlineMove> moves, List<EarliestPendingDeadline> earliestPending, String reason) {
        Map<UUID, List<DeadlineMove>> byAction = moves.stream().collect(Collectors.groupingBy(DeadlineMove::subjectId));
        Instant now = clock.instant();
        actions.lockAll(byAction.keySet())
                .forEach(action -> records.append(
                        action,
                        byAction.getOrDefault(action.id(), List.of()).stream()
                                .map(move -> DeadlineEntries.deadlineMoved(move, reason, now))
                                .toList()));
    }
}
