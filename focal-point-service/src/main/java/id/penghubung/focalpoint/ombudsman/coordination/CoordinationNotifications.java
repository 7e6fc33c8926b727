package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.NotificationKind;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Creates the notifications about coordination meetings. They contain times and ids only. */
final class CoordinationNotifications {

    private CoordinationNotifications() {}

    /**
     * Invites the focal points and heads of agencies, or informs them of another time or the cancellation.
     *
     * @param agencies their codes; {@link Notification#OMBUDSMAN} stands for the liaison, the coordinator and the regional
     *     secretary
     */
    static List<Notification> about(
            NotificationKind kind, CoordinationMeeting meeting, Collection<String> agencies, Instant at) {
        Map<String, String> facts = Map.of(
                "coordinationMeetingId", meeting.id().toString(),
                "coordinationAt", meeting.startsAt().toString());
        return agencies.stream()
                .map(agency -> new Notification(kind, agency, null, null, null, facts, at))
                .toList();
    }

    /** Notifies the agency that owns a decision. People who are excluded from its matter get no mail. */
    static Notification decided(CoordinationMeeting meeting, CoordinationDecision decision, Instant at) {
        Map<String, String> facts = new HashMap<>(Map.of(
                "coordinationMeetingId", meeting.id().toString(),
                "coordinationDecisionId", decision.id().toString(),
                "coordinationAt", meeting.startsAt().toString(),
                "dueOn", decision.dueOn().toString()));
        if (decision.matterId() != null) {
            facts.put("matterId", decision.matterId().toString());
        }
        return new Notification(
                NotificationKind.COORDINATION_DECISION, decision.agencyCode(), null, null, null, facts, at);
    }
}
