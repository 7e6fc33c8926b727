package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Referral of a complaint to the Ombudsman that waits for the liaison. There is neither identity nor text in it.
 *
 * @param ground see {@link ComplaintReferred}
 * @param referredAt the time at which the reporter referred it
 */
public record ReferralRecorded(UUID complaintId, String ground, Instant referredAt, Instant recordedAt)
        implements DomainEvent {}
