package id.penghubung.quality.assessments.assessment;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Submission of a form.
 *
 * @param account sign-in name
 */
@Schema(name = "AssessmentSignature")
record Signature(
        @Schema(required = true) String account,
        @Schema(required = true) Instant at) {}
