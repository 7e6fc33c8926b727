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
 * @param rung its place on a deadline's ladder, where it has one
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
        @Nullable Rung rung,
        Instant sendAt) {

    static final String DIGEST = "DIGEST";
    public static final String WEBHOOK_OFF = "WEBHOOK_OFF";

    /** The fact that a notice's tracking number becomes. */
    static final String TRACKING_NUMBER = "trackingNumber";

    /**
     * A place on a ladder: of several to one person waiting at once, only the highest goes.
     *
     * @param ladder what they are rungs of
     */
    record Rung(String ladder, int height) {

        static @Nullable Rung of(Notification notice) {
            if (!notice.kind().isRung()) {
                return null;
            }
            String deadline = notice.facts().get("deadlineId");
            String ladder =
                    deadline == null ? notice.caseId() + "/" + notice.facts().get("stage") : deadline;
            return new Rung(ladder, notice.kind().ordinal());
        }
    }
}
