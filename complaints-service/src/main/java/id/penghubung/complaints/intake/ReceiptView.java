package id.penghubung.complaints.intake;

import id.penghubung.complaints.complaint.ComplaintStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the reporter gets for his complaint (<i>tanda terima</i>, UU 25/2009 Art. 44).
 *
 * @param accessCode the secret to follow it without an account; shown this once
 */
@Schema(name = "Receipt")
record ReceiptView(
        UUID id,
        String trackingNumber,
        ComplaintStatus status,
        Instant submittedAt,
        @Nullable String accessCode) {

    /** Never in a log. */
    @Override
    public String toString() {
        return "Receipt of " + id;
    }
}
