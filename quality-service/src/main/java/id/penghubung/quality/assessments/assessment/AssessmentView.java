package id.penghubung.quality.assessments.assessment;

import id.penghubung.quality.assessments.Score;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An assessment of a unit.
 *
 * @param selfDueOn last day of the self-assessment, of which the unit is reminded; absent for early assessments
 * @param selfAssessment scores of the unit (F-01)
 * @param selfSubmitted submission of F-01
 * @param evaluation scores of the evaluator (F-02); absent for the unit until they are submitted
 * @param evaluationSubmitted submission of F-02
 * @param objectionUntil end of the time for an objection, exclusive
 * @param index index of public service (<i>IPP</i>), 0.00 to 5.00; absent until the evaluation is submitted
 * @param category code of the category of the index
 * @param concludedAt from then on nothing changes
 * @param version for {@code If-Match}, as in the {@code ETag}
 */
@Schema(name = "Assessment")
record AssessmentView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID instrumentId,
        @Schema(required = true) String unitCode,
        @Nullable LocalDate selfDueOn,
        @Schema(required = true) AssessmentState state,
        @Schema(required = true) List<Score> selfAssessment,
        @Nullable Signature selfSubmitted,
        @Nullable List<Score> evaluation,
        @Nullable Signature evaluationSubmitted,
        @Nullable Instant objectionUntil,
        @Nullable Objection objection,
        @Nullable BigDecimal index,
        @Nullable String category,
        @Nullable Instant concludedAt,
        @Schema(required = true) Instant changedAt,
        @Schema(required = true) long version) {

    /** @param withDraft whether the reader may see scores of the evaluator that are not submitted yet */
    static AssessmentView of(Assessment assessment, boolean withDraft) {
        Assessment.Outcome outcome = assessment.outcome();
        return new AssessmentView(
                assessment.id(),
                assessment.subject().instrumentId(),
                assessment.subject().unitCode(),
                assessment.subject().selfDueOn(),
                assessment.state(),
                assessment.self().scores(),
                assessment.self().signature(),
                withDraft || assessment.isEvaluated() ? assessment.evaluation().scores() : null,
                assessment.evaluation().signature(),
                assessment.objectionUntil(),
                assessment.objection(),
                outcome == null ? null : outcome.index(),
                outcome == null ? null : outcome.category(),
                assessment.concludedAt(),
                assessment.change().at(),
                assessment.version());
    }
}
