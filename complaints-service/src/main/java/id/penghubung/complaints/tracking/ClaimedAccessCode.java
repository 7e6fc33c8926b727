package id.penghubung.complaints.tracking;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new access code of a complaint.
 *
 * @param accessCode the secret with which the reporter follows the complaint; shown only once
 */
@Schema(name = "ClaimedAccessCode")
record ClaimedAccessCode(
        @Schema(required = true, examples = "7KRM-4XWT-2PCA")
        String trackingNumber,

        @Schema(required = true, examples = "KT4M-9XRA-WY2P-GC7H")
        String accessCode) {

    /** Contains no secret, because it may be logged. */
    @Override
    public String toString() {
        return "ClaimedAccessCode of " + trackingNumber;
    }
}
