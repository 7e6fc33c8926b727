package id.penghubung.complaints.complaint;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint that waits for verification.
 *
 * @param position position in the list: the due date, or the submission until the due date is known
 * @param dueAt due date of the verification, or null until it is known
 */
public record UnverifiedComplaint(
        UUID id,
        String trackingNumber,
        ComplaintStatus status,
        String title,
        Classification classification,
        @Nullable String agencyCode,
        Instant submittedAt,
        Instant position,
        @Nullable Instant dueAt) {

    static UnverifiedComplaint of(Complaint complaint) {
        return new UnverifiedComplaint(
                complaint.id(),
                complaint.trackingNumber(),
                complaint.status(),
                complaint.details().title(),
                complaint.classification(),
                complaint.agencyCode(),
                complaint.submittedAt(),
                Objects.requireNonNull(complaint.reviewDueDates().verifyBy()),
                complaint.reviewDueDates().of(ReviewDeadline.VERIFICATION));
    }
}
