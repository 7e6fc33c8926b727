package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The agency owes its answer at another moment than was told before, such as when time is given back that it waited for
 * the reporter.
 *
 * @param round the assignment this case answers
 * @param resolutionDueAt when the agency owes its answer now
 */
public record ResolutionDueMoved(
        UUID complaintId, UUID caseId, int round, String agencyCode, Instant resolutionDueAt, Instant movedAt)
        implements DomainEvent {}
