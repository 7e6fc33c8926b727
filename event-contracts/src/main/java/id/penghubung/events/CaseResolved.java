package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The agency gave its answer.
 *
 * @param round the assignment this case answers
 * @param message the answer
 */
public record CaseResolved(
        UUID complaintId, UUID caseId, int round, String agencyCode, String message, Instant resolvedAt)
        implements DomainEvent {}
