package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The focal-point officer has taken note of the case and works on it.
 *
 * @param round the assignment this case answers
 * @param resolutionDueAt when the agency owes its answer
 */
public record CaseAcknowledged(
        UUID complaintId, UUID caseId, int round, String agencyCode, Instant resolutionDueAt, Instant acknowledgedAt)
        implements DomainEvent {}
