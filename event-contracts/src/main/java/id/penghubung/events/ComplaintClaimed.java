package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Claim of a coordinator on a complaint in triage, its renewal or its release. Until it ends, no other coordinator decides about the
 * complaint.
 *
 * @param round number of the assignment that is to be decided; the claim ends with that decision
 * @param claimedBy id of the coordinator's sign-in
 * @param claimedUntil time of its end; that of the release if it was released
 * @param claimedAt time of the claim or the release
 */
public record ComplaintClaimed(UUID complaintId, int round, String claimedBy, Instant claimedUntil, Instant claimedAt)
        implements DomainEvent {}
