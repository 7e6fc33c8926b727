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
 * @param facts what its text is made of
 * @param escalation its place on a deadline's ladder, where it has one
 * @param sendAt when it may go
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
    public static final String WEBHOOK_OFF = "WEBHOOK_OFF";

    /** The fact that a notice's tracking number becomes. */
    static final String TRACKING_NUMBER = "trackingNumber";

    /**
     * A place on a ladder: of several to one person waiting at once, only the highest goes.
     *
     * @param deadline the deadline that is escalated
     */
    record EscalationRank(String deadline, int rank) {

        static @Nullable EscalationRank of(Notification notification) {
            if (!notification.kind().isEscalation()) {
                return null;
            }
            String deadlineId = notification.facts().get("deadlineId");
            String deadline =
                    deadlineId == null ? notification.caseId() + "/" + notification.facts().get("stage") : deadlineId;
            return new EscalationRank(deadline, notification.kind().ordinal());
        }
    }
}
