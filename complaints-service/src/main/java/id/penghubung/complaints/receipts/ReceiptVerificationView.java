package id.penghubung.complaints.receipts;

import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether a receipt is genuine, and what it says. What it says is given only if it is genuine.
 *
 * @param result the result, for programs
 * @param explanation the result in the language of the reader
 * @param keyId the key that signed it
 * @param submittedAt the time of submission
 * @param contentSha256 SHA-256 of the canonical form (RFC 8785) of the submitted content
 */
@Schema(name = "ReceiptVerification")
record ReceiptVerificationView(
        @Schema(required = true) boolean valid,
        @Schema(required = true) ReceiptCheck result,
        @Schema(required = true) String explanation,
        @Nullable String keyId,
        @Nullable String trackingNumber,
        @Nullable Instant submittedAt,
        @Nullable String contentSha256) {

    static ReceiptVerificationView valid(String keyId, SignedReceipt receipt, Locale language) {
        return new ReceiptVerificationView(
                true,
                ReceiptCheck.GENUINE,
                ReceiptCheck.GENUINE.explanation().in(language),
                keyId,
                receipt.trackingNumber(),
                receipt.submittedAt(),
                receipt.contentSha256());
    }

    static ReceiptVerificationView invalid(ReceiptCheck reason, Locale language) {
        return new ReceiptVerificationView(false, reason, reason.explanation().in(language), null, null, null, null);
    }
}
