package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Change of the time by which the agency must answer, for example after time spent waiting for the reporter was added.
 *
 * @param round number of the assignment to which this case belongs
 * @param resolutionDueAt new time by which the agency must answer
 */
public record ResolutionDueMoved(
        UUID complaintId, UUID caseId, int round, String agencyCode, Instant resolutionDueAt, Instant movedAt)
        implements DomainEvent {}
