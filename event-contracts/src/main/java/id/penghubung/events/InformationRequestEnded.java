package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * End of an information request without an answer. The deadlines of the agency continue.
 *
 * @param round number of the assignment to which this case belongs
 * @param requestId id of the information request, which no longer needs an answer
 * @param reason reason why the agency continues without the answer
 */
public record InformationRequestEnded(
        UUID complaintId, UUID caseId, int round, String agencyCode, UUID requestId, String reason, Instant endedAt)
        implements DomainEvent {}
