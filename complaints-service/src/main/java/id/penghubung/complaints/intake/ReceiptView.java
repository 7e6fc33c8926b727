package id.penghubung.complaints.intake;

import id.penghubung.complaints.abuse.SubmissionCheck;
import id.penghubung.complaints.complaint.ComplaintStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The receipt for a submitted complaint (<i>tanda terima</i>, UU 25/2009 Art. 44).
 *
 * @param signedReceipt proof of the submission for others, which names nobody: a JSON Web Signature (EdDSA) over tracking number,
 *     time and hash of the content, verified with the keys of {@code /.well-known/jwks.json}; null if no key is installed
 * @param similarOwnComplaints earlier complaints of the same account with nearly the same text, newest first; at most three. A hint
 *     only: this complaint is stored all the same
 * @param repeatedText whether the same account submitted nearly the same text before; for an officer who keys in a complaint, whether
 *     the same text came with the same mail address, phone number or NIK. Always false for a submission without an account, whose
 *     contact details anybody could have typed
 * @param accessCode secret code to follow the complaint without an account, shown only once; null with an account
 */
@Schema(name = "Receipt")
record ReceiptView(
        UUID id,
        String trackingNumber,
        ComplaintStatus status,
        Instant submittedAt,
        @Nullable String signedReceipt,
        @Schema(required = true) List<SubmissionCheck.Similar> similarOwnComplaints,
        @Schema(required = true) boolean repeatedText,
        @Nullable String accessCode) {

    static ReceiptView of(Receipt receipt, @Nullable String accessCode) {
        return new ReceiptView(
                receipt.id(),
                receipt.trackingNumber(),
                receipt.status(),
                receipt.submittedAt(),
                receipt.signed(),
                receipt.similar(),
                receipt.repeated(),
                accessCode);
    }

    /** Contains no access code, because it may be logged. */
    @Override
    public String toString() {
        return "Receipt of " + id;
    }
}
