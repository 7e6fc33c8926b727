package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Submission of a complaint, which now waits for routing.
 *
 * @param receivedAt the time of its arrival, if that was before the submission, such as of a letter that was keyed in later;
 *     time limits that run from the receipt count from it
 */
public record ComplaintSubmitted(
        UUID complaintId,
        String trackingNumber,
        ComplaintDetails complaint,
        Instant submittedAt,
        @Nullable Instant receivedAt)
        implements DomainEvent {

    /** Creates the event of a complaint that arrived when it was submitted. */
    public ComplaintSubmitted(
            UUID complaintId, String trackingNumber, ComplaintDetails complaint, Instant submittedAt) {
        this(complaintId, trackingNumber, complaint, submittedAt, null);
    }
}
