package id.penghubung.complaints.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint that was handed over.
 *
 * @param sentTo office or address to which it was sent; null if the complaint was erased
 * @param followUpOn day of the next question to the outside body; null if it needs no more
 * @param handedOverBy account of the coordinator
 */
record HandOver(
        UUID complaintId,
        String outsideBody,
        String outsideBodyName,
        @Nullable String sentTo,
        LocalDate sentOn,
        @Nullable String reference,
        @Nullable LocalDate followUpOn,
        String handedOverBy,
        Instant handedOverAt) {}
