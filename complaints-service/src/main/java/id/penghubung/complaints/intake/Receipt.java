package id.penghubung.complaints.intake;

import id.penghubung.complaints.abuse.SubmissionCheck;
import id.penghubung.complaints.complaint.ComplaintStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored complaint as its submission returns it.
 *
 * @param version the version that a change must name
 * @param signed the signed receipt; null if it cannot be signed
 * @param similar earlier complaints of the same account with nearly the same text
 * @param repeated whether the same person has submitted the same text before
 */
record Receipt(
        UUID id,
        String trackingNumber,
        ComplaintStatus status,
        Instant submittedAt,
        long version,
        @Nullable String signed,
        List<SubmissionCheck.Similar> similar,
        boolean repeated) {}
