package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Submission of a complaint, which now waits for routing.
 *
 * @param receivedAt the time of its arrival, if that was before the submission, such as of a letter that was keyed in later;
 *     time limits that run from the receipt count from it
 * @param serviceCode code of the service in the catalogue of quality-service that the reporter names; its form is checked, not whether
 *     there is such a service
 * @param hints facts that help to find the agency, or null if none is known
 */
public record ComplaintSubmitted(
        UUID complaintId,
        String trackingNumber,
        ComplaintDetails complaint,
        Instant submittedAt,
        @Nullable Instant receivedAt,
        @Nullable String serviceCode,
        @Nullable RoutingHints hints)
        implements DomainEvent {

    /** Creates the event of a complaint that arrived when it was submitted. */
    public ComplaintSubmitted(
            UUID complaintId, String trackingNumber, ComplaintDetails complaint, Instant submittedAt) {
        this(complaintId, trackingNumber, complaint, submittedAt, null);
    }

    /** Creates the event of a complaint that names no service and of which nothing else is known that helps to find the agency. */
    public ComplaintSubmitted(
            UUID complaintId,
            String trackingNumber,
            ComplaintDetails complaint,
            Instant submittedAt,
            @Nullable Instant receivedAt) {
        this(complaintId, trackingNumber, complaint, submittedAt, receivedAt, null, null);
    }
}
