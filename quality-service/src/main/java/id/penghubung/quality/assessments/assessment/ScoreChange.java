package id.penghubung.quality.assessments.assessment;

import id.penghubung.quality.assessments.AssessmentForm;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Entry, change or removal of a score.
 *
 * @param before absent for a new score
 * @param after absent if the score was removed
 * @param note explanation as it is from then on
 * @param account sign-in name
 * @param role role in which the account did it
 */
@Schema(name = "AssessmentChange")
record ScoreChange(
        @Schema(required = true) UUID id,
        @Schema(required = true) AssessmentForm form,
        @Schema(required = true) String indicator,
        @Nullable Integer before,
        @Nullable Integer after,
        @Nullable String note,
        @Schema(required = true) ChangeReason reason,
        @Schema(required = true) String account,
        @Schema(required = true) String role,
        @Schema(required = true) Instant at) {}
