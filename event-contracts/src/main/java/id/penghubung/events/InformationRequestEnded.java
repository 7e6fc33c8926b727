package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * End of an information request without an answer. The deadlines of the agency continue.
 *
 * @param round number of the assignment to which this case belongs
 * @param requestId id of the information request, which no longer needs an answer
 * @param reason reason why the agency continues without the answer
 * @param timeOver true if the reporter did not answer in time; absent if the agency ended the request
 */
public record InformationRequestEnded(
        UUID complaintId,
        UUID caseId,
        int round,
        String agencyCode,
        UUID requestId,
        String reason,
        Instant endedAt,
        @Nullable Boolean timeOver)
        implements DomainEvent {

    /** Creates the event of a request that the agency ended. */
    public InformationRequestEnded(
            UUID complaintId,
            UUID caseId,
            int round,
            String agencyCode,
            UUID requestId,
            String reason,
            Instant endedAt) {
        this(complaintId, caseId, round, agencyCode, requestId, reason, endedAt, null);
    }
}
