package id.penghubung.complaints.abuse;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A mark of a complaint, which the coordinator considers before its text is published or passed on. The complaint is handled like any
 * other, and its reporter does not see the mark.
 */
@Schema(name = "ContentMark")
record ContentMark(
        @Schema(required = true) UUID complaintId,
        @Schema(required = true) String trackingNumber,
        @Schema(required = true) Kind mark,
        @Schema(required = true) Instant markedAt) {

    /** Reason of a mark. */
    enum Kind {
        /** Words that insult. */
        OFFENSIVE_LANGUAGE,
        /** Contact details of a reporter who was told to wait. Somebody else may have typed them. */
        RESTRICTED_CONTACT
    }
}
