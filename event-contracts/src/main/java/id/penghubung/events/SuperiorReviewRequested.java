package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Request of the reporter that the superior of those who answered looks at the answer.
 *
 * @param round number of the assignment whose answer is meant
 * @param reason text of the reporter for the superior
 */
public record SuperiorReviewRequested(UUID complaintId, int round, String reason, Instant requestedAt)
        implements DomainEvent {}
