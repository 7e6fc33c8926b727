package id.penghubung.focalpoint.ombudsman.stream;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Event as it is stored for the stream.
 *
 * @param position its position in the stream
 * @param type CloudEvents type
 * @param matterId the matter to which it belongs, or null if it belongs to none
 * @param complaintId the referred complaint that it is about, or null
 * @param readable whether what it is about can be read: false for a referral that is not stored
 * @param matters the matters whose exclusions apply to it
 * @param agencies codes of the agencies that may see it today
 * @param body JSON, as published
 */
record StreamEvent(
        StreamPosition position,
        UUID eventId,
        String type,
        @Nullable UUID matterId,
        @Nullable UUID complaintId,
        boolean readable,
        Set<UUID> matters,
        Set<String> agencies,
        Instant time,
        String body) {}
