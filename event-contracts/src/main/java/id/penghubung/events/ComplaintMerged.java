package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Merging of a complaint into another one about the same matter, the lead. The complaint has no agency of its own from then on; what
 * its rounds up to this one still bring has no effect.
 *
 * @param leadId the complaint that is handled for both
 * @param round number of the last round that has no effect any more
 * @param reason reason of the coordinator, for the reporter and staff
 */
public record ComplaintMerged(UUID complaintId, UUID leadId, int round, String reason, Instant mergedAt)
        implements DomainEvent {}
