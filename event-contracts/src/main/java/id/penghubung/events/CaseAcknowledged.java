package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Acknowledgement of a case by the focal-point officer, who has started to work on it.
 *
 * @param round number of the assignment to which this case belongs
 * @param resolutionDueAt time by which the agency must answer
 */
public record CaseAcknowledged(
        UUID complaintId, UUID caseId, int round, String agencyCode, Instant resolutionDueAt, Instant acknowledgedAt)
        implements DomainEvent {}
