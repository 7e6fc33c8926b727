package id.penghubung.focalpoint.casework.escalation;

import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.deadlines.EscalationReached;
import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.subjects.EscalationNotifications;

/** Creates the notification for a reached escalation level. */
final class EscalationNotificationFactory {

    private EscalationNotificationFactory() {}

    static Notification of(AgencyCase agencyCase, EscalationReached escalation) {
        return new Notification(
                EscalationNotifications.kindOf(escalation.level()),
                agencyCase.agencyCode(),
                agencyCase.id(),
                agencyCase.trackingNumber(),
                agencyCase.assignedAccount(),
                EscalationNotifications.factsOf(escalation),
                escalation.at());
    }
}
