package id.penghubung.focalpoint.casework.actions;

import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.NotificationKind;
import id.penghubung.focalpoint.notifications.Notifications;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseAssignment;

/** Tells an officer that a case was given to him; with the act's transaction or not at all. */
@ApplicationScoped
class AssignmentNotifier {

    private final Notifications notices;

    AssignmentNotifier(Notifications notices) {
        this.notices = notices;
    }

    void assigned(AgencyCase file, CaseAssignment to) {
        notices.tell(List.of(new Notification(
                NotificationKind.CASE_ASSIGNED,
                file.agencyCode(),
                file.id(),
                file.trackingNumber(),
                to.account(),
                file.dueAt().isBefore(AgencyCase.WHEN_ANSWERED)
                        ? Map.of("dueAt", file.dueAt().toString())
                        : Map.of(),
                to.since())));
    }
}
