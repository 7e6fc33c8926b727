package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The agency goes on without the answer it asked for; its clock runs again.
 *
 * @param round the assignment this case answers
 * @param requestId the request that nobody need answer any more
 * @param reason why it goes on
 */
public record InformationRequestEnded(
        UUID complaintId, UUID caseId, int round, String agencyCode, UUID requestId, String reason, Instant endedAt)
        implements DomainEvent {}
