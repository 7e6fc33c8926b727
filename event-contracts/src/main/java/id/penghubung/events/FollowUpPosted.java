package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Message of the agency to the reporter about its work on the complaint.
 *
 * @param round number of the assignment to which this case belongs
 * @param message text of the message
 */
public record FollowUpPosted(
        UUID complaintId, UUID caseId, int round, String agencyCode, String message, Instant postedAt)
        implements DomainEvent {}
