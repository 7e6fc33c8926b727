package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Entry of a complaint into the triage queue, because no rule applied or an agency returned it. The coordinator will
 * decide.
 *
 * @param round number of the assignment that is to be decided
 * @param reason reason for triage
 * @param submittedAt the time of submission; absent in events from before this field
 * @param receivedAt the time of arrival of the complaint, if that was before its submission
 */
public record ComplaintSentToTriage(
        UUID complaintId,
        int round,
        LocalizedText reason,
        Instant sentAt,
        @Nullable Instant submittedAt,
        @Nullable Instant receivedAt)
        implements DomainEvent {

    /** Creates the event as it was before it said when the complaint arrived. */
    public ComplaintSentToTriage(UUID complaintId, int round, LocalizedText reason, Instant sentAt) {
        this(complaintId, round, reason, sentAt, null, null);
    }

    /** Returns the time of arrival, or the best that is known of it: the submission, or the entry into triage. */
    public Instant arrivedAt() {
        if (receivedAt != null) {
            return receivedAt;
        }
        return submittedAt == null ? sentAt : submittedAt;
    }
}
