package id.penghubung.focalpoint.ombudsman.settlements;

import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.NotificationKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Creates the notifications about settlement meetings: one for the officers and heads of each agency, and one for the liaison,
 * the coordinator and the regional secretary. They contain no text and no names.
 */
final class SettlementNotifications {

    private SettlementNotifications() {}

    /** Returns the notifications that a meeting was planned, moved, cancelled or held. */
    static List<Notification> changed(SettlementMeeting meeting, Instant now) {
        Map<String, String> facts = new HashMap<>(Map.of(
                Notification.MATTER,
                meeting.matterId().toString(),
                "settlementMeetingId",
                meeting.id().toString(),
                "state",
                meeting.state().name()));
        @Nullable Instant at = meeting.heldAt() == null ? meeting.startsAt() : meeting.heldAt();
        if (at != null) {
            facts.put("meetingAt", at.toString());
        }
        if (meeting.commitments().stream().anyMatch(commitment -> commitment.dueInHours() != null)) {
            facts.put(Notification.URGENT, "true");
        }
        return Stream.concat(Stream.of(Notification.OMBUDSMAN), meeting.agencyCodes().stream())
                .map(agency -> new Notification(
                        NotificationKind.SETTLEMENT_MEETING_CHANGED, agency, null, null, null, facts, now))
                .toList();
    }
}
