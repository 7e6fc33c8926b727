package id.penghubung.complaints.abuse;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A submission that may be stored.
 *
 * @param similar earlier complaints of the same account with nearly the same text, newest first; at most three
 * @param restrictedContact whether it names contact details of a reporter who was told to wait. Anybody may have typed them, so that
 *     this is shown to the coordinator only
 */
public record SubmissionCheck(List<Similar> similar, boolean restrictedContact) {

    /** An earlier complaint of the same account with nearly the same text. */
    @Schema(name = "SimilarOwnComplaint")
    public record Similar(
            @Schema(required = true) UUID id,
            @Schema(required = true) String trackingNumber,
            @Schema(required = true) Instant submittedAt) {}
}
