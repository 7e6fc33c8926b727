package id.penghubung.focalpoint.casework.escalation;

import id.penghubung.focalpoint.casework.escalation.ComplaintContextTable.ComplaintContext;
import id.penghubung.focalpoint.casework.escalation.ComplaintContextTable.OpenCase;
import id.penghubung.focalpoint.deadlines.DeadlineStage;
import id.penghubung.focalpoint.deadlines.EscalationReached;
import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.subjects.EscalationNotifications;
import java.util.HashMap;
import java.util.Map;

/** Creates the notifications for escalated deadlines of complaints. */
final class ComplaintNotificationFactory {

    private ComplaintNotificationFactory() {}

    /** The limit for all agencies together concerns the agency that has the complaint; all else concerns the coordinator. */
    static Notification of(EscalationReached reached, ComplaintContext context) {
        Map<String, String> facts = new HashMap<>(EscalationNotifications.factsOf(reached));
        OpenCase openCase = context.openCase();
        if (reached.stage() == DeadlineStage.OUTER_LIMIT && openCase != null) {
            return new Notification(
                    EscalationNotifications.kindOf(reached.level()),
                    openCase.agencyCode(),
                    openCase.id(),
                    context.trackingNumber(),
                    openCase.assignee(),
                    facts,
                    reached.at());
        }
        facts.put(Notification.COMPLAINT, reached.subjectId().toString());
        return new Notification(
                EscalationNotifications.kindOf(reached.level()),
                Notification.COORDINATOR,
                null,
                context.trackingNumber(),
                null,
                facts,
                reached.at());
    }
}
