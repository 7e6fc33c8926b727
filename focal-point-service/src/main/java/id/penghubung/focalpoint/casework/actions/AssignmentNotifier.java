package id.penghubung.focalpoint.casework.actions;

import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseAssignment;
import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.NotificationKind;
import id.penghubung.focalpoint.notifications.Notifications;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Notifies an officer of an assignment, in the transaction of the action. */
@ApplicationScoped
class AssignmentNotifier {

    private final Notifications notifications;

    AssignmentNotifier(Notifications notifications) {
        this.notifications = notifications;
    }

    void notifyAssignee(AgencyCase agencyCase, CaseAssignment assignment) {
        notifications.enqueue(List.of(new Notification(
                NotificationKind.CASE_ASSIGNED,
                agencyCase.agencyCode(),
                agencyCase.id(),
                agencyCase.trackingNumber(),
                assignment.account(),
                agencyCase.hasPendingDeadline()
                        ? Map.of("dueAt", agencyCase.dueAt().toString())
                        : Map.of(),
                assignment.since())));
    }
}
