package id.penghubung.focalpoint.subjects;

import id.penghubung.focalpoint.deadlines.EscalationReached;
import id.penghubung.focalpoint.deadlines.escalation.EscalationLevel;
import id.penghubung.focalpoint.notifications.NotificationKind;
import java.util.Map;

/** Maps a reached escalation level to the kind and the facts of its notification. */
public final class EscalationNotifications {

    private EscalationNotifications() {}

    /** Returns the kind of notification for a level. */
    public static NotificationKind kindOf(EscalationLevel level) {
        return switch (level) {
            case REMINDER -> NotificationKind.REMINDER;
            case WARNING -> NotificationKind.WARNING;
            case BREACH -> NotificationKind.BREACH;
            case SUPERIOR -> NotificationKind.ESCALATED_TO_SUPERIOR;
            case COORDINATOR -> NotificationKind.ESCALATED_TO_COORDINATOR;
            case OMBUDSMAN_LIAISON -> NotificationKind.ESCALATED_TO_OMBUDSMAN_LIAISON;
        };
    }

    /** Returns the facts of every notification about a deadline: its id, its stage and when it is due. */
    public static Map<String, String> factsOf(EscalationReached escalation) {
        return Map.of(
                "deadlineId", escalation.deadlineId().toString(),
                "stage", escalation.stage().name(),
                "dueAt", escalation.dueAt().toString());
    }
}
