package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * End of the merging of a complaint, which is handled on its own again: routing-service decides anew, in a later round.
 *
 * @param round number of the last round that has no effect any more
 * @param reason reason of the coordinator, or that the lead ended without an answer
 */
public record ComplaintUnmerged(UUID complaintId, int round, String reason, Instant unmergedAt)
        implements DomainEvent {}
