package id.penghubung.focalpoint.notifications;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person.
 *
 * @param kind a {@link NotificationKind}, or one of the constants here
 * @param language {@code id} or {@code en}
 * @param facts the values for its text
 * @param escalation the escalation level of a deadline; null for other mails
 * @param sendAt the earliest time at which it may be sent
 */
record OutgoingMail(
        UUID id,
        String kind,
        String agencyCode,
        @Nullable UUID caseId,
        String address,
        String language,
        Map<String, String> facts,
        Instant happenedAt,
        @Nullable EscalationRank escalation,
        Instant sendAt) {

    static final String DIGEST = "DIGEST";
    static final String WEBHOOK_OFF = "WEBHOOK_OFF";

    /** The fact that holds a notification's tracking number. */
    static final String TRACKING_NUMBER = "trackingNumber";

    /**
     * The rank of an escalation level. If several mails about one deadline wait for one person, only the one with the highest
     * rank is sent.
     *
     * @param deadline identifies the deadline
     * @param rank the higher, the later the escalation level
     */
    record EscalationRank(String deadline, int rank) {

        static @Nullable EscalationRank of(Notification notification) {
            if (!notification.kind().isEscalation()) {
                return null;
            }
            String deadlineId = notification.facts().get("deadlineId");
            String deadline = deadlineId == null
                    ? notification.caseId() + "/" + notification.facts().get("stage")
                    : deadlineId;
            return new EscalationRank(deadline, notification.kind().ordinal());
        }
    }
}
