package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Final answer of the agency.
 *
 * @param round number of the assignment to which this case belongs
 * @param message text of the answer
 * @param upheld true if the agency upholds an answer that the reporter disputed; absent otherwise
 */
public record CaseResolved(
        UUID complaintId,
        UUID caseId,
        int round,
        String agencyCode,
        String message,
        @Nullable Boolean upheld,
        Instant resolvedAt)
        implements DomainEvent {

    /** Creates an answer that upholds no earlier one. */
    public CaseResolved(
            UUID complaintId, UUID caseId, int round, String agencyCode, String message, Instant resolvedAt) {
        this(complaintId, caseId, round, agencyCode, message, null, resolvedAt);
    }
}
