package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.focalpoint.deadlines.DeadlineView;
import id.penghubung.focalpoint.deadlines.EscalationReached;
import id.penghubung.focalpoint.deadlines.calculation.DeadlineUnit;
import id.penghubung.focalpoint.deadlines.escalation.EscalationLevel;
import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.NotificationKind;
import id.penghubung.focalpoint.subjects.EscalationNotifications;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Creates the notifications about actions. They contain the number of the report or letter, and no text of it. */
final class ActionNotifications {

    private ActionNotifications() {}

    /** Notifies the officers and heads of the agency, and of a recommendation also the superior, who reports about it. */
    static List<Notification> ordered(Action action, DeadlineView deadline) {
        Notification ordered = of(NotificationKind.ACTION_ORDERED, action, deadline, action.orderedAt());
        return action.product() == Product.RECOMMENDATION
                ? List.of(ordered, of(NotificationKind.SUPERIOR_REPORT_REQUESTED, action, deadline, action.orderedAt()))
                : List.of(ordered);
    }

    /** Notifies the person who can submit it: the head of the agency, or of a recommendation the superior. */
    static Notification drafted(Action action, DeadlineView deadline, Instant at) {
        NotificationKind kind = action.product() == Product.RECOMMENDATION
                ? NotificationKind.SUPERIOR_REPORT_REQUESTED
                : NotificationKind.ACTION_DRAFTED;
        return of(kind, action, deadline, at);
    }

    static Notification of(NotificationKind kind, Action action, DeadlineView deadline, Instant at) {
        Map<String, String> facts = new HashMap<>();
        facts.put("stage", deadline.stage().name());
        facts.put("dueAt", deadline.dueAt().toString());
        if (deadline.unit() == DeadlineUnit.HOUR) {
            facts.put(Notification.URGENT, "true");
        }
        return of(kind, action, facts, at);
    }

    /** Returns the notification of the level; for a breach also the one of those to whom overdue actions are passed. */
    static List<Notification> escalation(Action action, EscalationReached escalation) {
        Map<String, String> facts = EscalationNotifications.factsOf(escalation);
        Notification level = of(EscalationNotifications.kindOf(escalation.level()), action, facts, escalation.at());
        return escalation.level() == EscalationLevel.BREACH
                ? List.of(level, of(NotificationKind.ACTION_OVERDUE, action, facts, escalation.at()))
                : List.of(level);
    }

    private static Notification of(NotificationKind kind, Action action, Map<String, String> facts, Instant at) {
        Map<String, String> all = new HashMap<>(facts);
        all.put(Notification.MATTER, action.matterId().toString());
        all.put("actionId", action.id().toString());
        all.put("actionReference", action.reference());
        return new Notification(kind, action.agencyCode(), null, null, null, all, at);
    }
}
