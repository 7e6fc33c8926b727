package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Final answer of the agency.
 *
 * @param round number of the assignment to which this case belongs
 * @param message text of the answer
 */
public record CaseResolved(
        UUID complaintId, UUID caseId, int round, String agencyCode, String message, Instant resolvedAt)
        implements DomainEvent {}
