package id.penghubung.focalpoint.ombudsman.referrals;

import java.time.Instant;
import java.util.UUID;

/**
 * A complaint that its reporter referred to the Ombudsman.
 *
 * @param id its place in the list: ids are in the order of their receipt
 */
record Referral(
        UUID id,
        UUID complaintId,
        String trackingNumber,
        String ground,
        boolean reporterSecret,
        boolean identityShared,
        Instant referredAt) {}
