package id.penghubung.quality.assessments.assessment;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Objection of a unit to its evaluation.
 *
 * @param indicators codes of those to which it objects
 * @param account sign-in name
 * @param decision of the organisation bureau; absent until then
 */
@Schema(name = "AssessmentObjection")
record Objection(
        @Schema(required = true) String reason,
        @Schema(required = true) List<String> indicators,
        @Schema(required = true) String account,
        @Schema(required = true) Instant at,
        @Nullable Decision decision) {

    /**
     * Decision about an objection. Corrected scores stand among the changes.
     *
     * @param account sign-in name
     */
    @Schema(name = "AssessmentObjectionDecision")
    record Decision(
            @Schema(required = true) ObjectionOutcome outcome,
            @Schema(required = true) String reason,
            @Schema(required = true) String account,
            @Schema(required = true) Instant at) {}

    Objection decided(Decision newDecision) {
        return new Objection(reason, indicators, account, at, newDecision);
    }
}
