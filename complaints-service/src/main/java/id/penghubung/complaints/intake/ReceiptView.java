package id.penghubung.complaints.intake;

import id.penghubung.complaints.complaint.ComplaintStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The receipt for a submitted complaint (<i>tanda terima</i>, UU 25/2009 Art. 44).
 *
 * @param accessCode secret code to follow the complaint without an account, shown only once; null with an account
 */
@Schema(name = "Receipt")
record ReceiptView(
        UUID id,
        String trackingNumber,
        ComplaintStatus status,
        Instant submittedAt,
        @Nullable String accessCode) {

    /** Contains no access code, because it may be logged. */
    @Override
    public String toString() {
        return "Receipt of " + id;
    }
}
