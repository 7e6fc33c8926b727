package id.penghubung.focalpoint.casework.escalation;

import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseAssignment;
import id.penghubung.focalpoint.deadlines.EscalationReached;
import id.penghubung.focalpoint.deadlines.escalation.EscalationLevel;
import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.NotificationKind;
import java.util.Map;

/** Creates the notification for a reached escalation level. */
final class EscalationNotificationFactory {

    private EscalationNotificationFactory() {}

    static Notification of(AgencyCase agencyCase, EscalationReached escalation) {
        CaseAssignment assignment = agencyCase.assignment();
        return new Notification(
                kind(escalation.level()),
                agencyCase.agencyCode(),
                agencyCase.id(),
                agencyCase.trackingNumber(),
                assignment == null ? null : assignment.account(),
                Map.of(
                        "deadlineId", escalation.deadlineId().toString(),
                        "stage", escalation.stage().name(),
                        "dueAt", escalation.dueAt().toString()),
                escalation.at());
    }

    private static NotificationKind kind(EscalationLevel level) {
        return switch (level) {
            case REMINDER -> NotificationKind.REMINDER;
            case WARNING -> NotificationKind.WARNING;
            case BREACH -> NotificationKind.BREACH;
            case SUPERIOR -> NotificationKind.ESCALATED_TO_SUPERIOR;
            case COORDINATOR -> NotificationKind.ESCALATED_TO_COORDINATOR;
            case OMBUDSMAN_LIAISON -> NotificationKind.ESCALATED_TO_OMBUDSMAN_LIAISON;
        };
    }
}
