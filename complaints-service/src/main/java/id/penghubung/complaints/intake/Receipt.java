package id.penghubung.complaints.intake;

import id.penghubung.complaints.complaint.ComplaintStatus;
import id.penghubung.complaints.duplicates.OwnRepeats;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored complaint as its submission returns it.
 *
 * @param version the version that a change must name
 * @param signed the signed receipt; null if it cannot be signed
 * @param repeats earlier complaints of the same person with the same text
 */
record Receipt(
        UUID id,
        String trackingNumber,
        ComplaintStatus status,
        Instant submittedAt,
        long version,
        @Nullable String signed,
        OwnRepeats.Hint repeats) {}
