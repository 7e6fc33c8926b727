package id.penghubung.complaints.receipts;

import java.time.Instant;

/**
 * The content of a signed receipt: a complaint with this content was submitted at this time. It names nobody.
 *
 * @param format name and version of the form of the receipt
 * @param contentSha256 the {@link ContentHash} of the submitted content
 */
record SignedReceipt(String format, String trackingNumber, Instant submittedAt, String contentSha256) {

    static final String FORMAT = "penghubung-receipt/1";
}
