package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The agency told the reporter what it does.
 *
 * @param round the assignment this case answers
 * @param message what it said
 */
public record FollowUpPosted(
        UUID complaintId, UUID caseId, int round, String agencyCode, String message, Instant postedAt)
        implements DomainEvent {}
