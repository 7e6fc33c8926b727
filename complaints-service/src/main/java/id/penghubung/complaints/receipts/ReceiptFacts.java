package id.penghubung.complaints.receipts;

import id.penghubung.complaints.complaint.Arrival;
import id.penghubung.complaints.personaldata.Identity;
import id.penghubung.events.ComplaintDetails;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The content of a receipt for the reporter.
 *
 * @param reporter the identity; null if the complaint is anonymous, or none is stored or readable
 * @param signedReceipt the signed receipt that names nobody; null if it cannot be signed
 */
public record ReceiptFacts(
        String trackingNumber,
        ComplaintDetails content,
        Instant submittedAt,
        Arrival arrival,
        @Nullable Identity reporter,
        @Nullable String signedReceipt) {

    /** Contains no personal data, because it may be logged. */
    @Override
    public String toString() {
        return "ReceiptFacts of " + trackingNumber;
    }
}
