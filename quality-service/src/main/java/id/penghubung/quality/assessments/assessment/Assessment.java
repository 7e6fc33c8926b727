package id.penghubung.quality.assessments.assessment;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.quality.assessments.AssessmentForm;
import id.penghubung.quality.assessments.AssessmentProblem;
import id.penghubung.quality.assessments.Score;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The assessment of a unit with an instrument. It guards its state: each step has one state before it, and nothing changes after the
 * conclusion.
 *
 * @param self the self-assessment (F-01)
 * @param evaluation the scores of the evaluator (F-02)
 * @param objectionUntil end of the time for an objection, exclusive; null until the evaluation is submitted
 * @param outcome null until the evaluation is submitted
 * @param version for {@code If-Match}
 */
public record Assessment(
        UUID id,
        Subject subject,
        AssessmentState state,
        Form self,
        Form evaluation,
        @Nullable Instant objectionUntil,
        @Nullable Objection objection,
        @Nullable Outcome outcome,
        @Nullable Instant concludedAt,
        Change change,
        long version) {

    /**
     * The unit, its agency at present, and the instrument.
     *
     * @param selfDueOn last day of the self-assessment, of which the unit is reminded; null if it was submitted before there were such days
     */
    public record Subject(
            UUID instrumentId,
            String unitCode,
            String agencyCode,
            @Nullable LocalDate selfDueOn) {}

    /**
     * A form with scores.
     *
     * @param signature null until it is submitted
     */
    record Form(List<Score> scores, @Nullable Signature signature) {

        static final Form EMPTY = new Form(List.of(), null);

        Form {
            scores = List.copyOf(scores);
        }
    }

    /**
     * Index of the unit.
     *
     * @param index 0.00 to 5.00
     * @param category code of its category
     */
    public record Outcome(BigDecimal index, String category) {}

    /** Account and time of a change. */
    public record Change(String account, Instant at) {}

    static Assessment opened(UUID id, Subject subject, Change by) {
        return new Assessment(id, subject, AssessmentState.OPEN, Form.EMPTY, Form.EMPTY, null, null, null, null, by, 0);
    }

    public List<Score> scores(AssessmentForm form) {
        return switch (form) {
            case F01 -> self.scores();
            case F02 -> evaluation.scores();
            case F03 -> List.of();
        };
    }

    /** @throws ProblemException 409 unless the unit scores itself */
    Assessment selfScored(List<Score> scores, Change by) {
        require(AssessmentState.OPEN);
        return with(state, new Form(scores, null), evaluation, by);
    }

    /** @throws ProblemException 409 unless the unit scores itself */
    Assessment submitted(Change by) {
        require(AssessmentState.OPEN);
        return with(
                AssessmentState.SUBMITTED,
                new Form(self.scores(), new Signature(by.account(), by.at())),
                evaluation,
                by);
    }

    /** @throws ProblemException 409 unless the self-assessment is submitted and the evaluation is not */
    Assessment scored(List<Score> scores, Change by) {
        require(AssessmentState.SUBMITTED);
        return with(state, self, new Form(scores, null), by);
    }

    /** @throws ProblemException 409 unless the self-assessment is submitted and the evaluation is not */
    Assessment evaluated(Outcome newOutcome, Instant until, Change by) {
        require(AssessmentState.SUBMITTED);
        return new Assessment(
                id,
                subject,
                AssessmentState.EVALUATED,
                self,
                new Form(evaluation.scores(), new Signature(by.account(), by.at())),
                until,
                null,
                newOutcome,
                null,
                by,
                version + 1);
    }

    /** @throws ProblemException 409 unless it is evaluated, or if the time is over */
    Assessment objected(Objection newObjection, Change by) {
        require(AssessmentState.EVALUATED);
        if (!mayObject(by.at())) {
            throw ProblemException.of(
                    AssessmentProblem.ASSESSMENT_OBJECTION_LATE,
                    "Masa sanggah menurut instrumen sudah lewat.",
                    "The time that the instrument sets has passed.");
        }
        return new Assessment(
                id,
                subject,
                AssessmentState.OBJECTED,
                self,
                evaluation,
                objectionUntil,
                newObjection,
                outcome,
                null,
                by,
                version + 1);
    }

    /** @throws ProblemException 409 unless the unit has objected */
    Assessment decided(Objection.Decision decision, List<Score> corrected, Outcome newOutcome, Change by) {
        require(AssessmentState.OBJECTED);
        return new Assessment(
                id,
                subject,
                AssessmentState.CONCLUDED,
                self,
                new Form(corrected, evaluation.signature()),
                objectionUntil,
                objection == null ? null : objection.decided(decision),
                newOutcome,
                by.at(),
                by,
                version + 1);
    }

    /** @throws ProblemException 409 unless it is evaluated, or while the unit may object */
    Assessment concluded(Change by) {
        require(AssessmentState.EVALUATED);
        if (mayObject(by.at())) {
            throw ProblemException.of(
                    AssessmentProblem.ASSESSMENT_OBJECTION_OPEN,
                    "Tunggu sampai masa sanggah berakhir.",
                    "Wait until the time for an objection is over.");
        }
        return new Assessment(
                id,
                subject,
                AssessmentState.CONCLUDED,
                self,
                evaluation,
                objectionUntil,
                objection,
                outcome,
                by.at(),
                by,
                version + 1);
    }

    /** Counts a change of what belongs to it. */
    Assessment touched(Change by) {
        return with(state, self, evaluation, by);
    }

    /** Returns whether users may still answer. */
    public boolean takesAnswers() {
        return state == AssessmentState.OPEN || state == AssessmentState.SUBMITTED;
    }

    /** Returns whether the scores of the evaluator are signed. */
    public boolean isEvaluated() {
        return evaluation.signature() != null;
    }

    /** @throws ProblemException 409 until the scores of the evaluator are signed */
    public Assessment requireEvaluated() {
        if (!isEvaluated()) {
            throw ProblemException.of(
                    AssessmentProblem.ASSESSMENT_STEP_NOT_ALLOWED,
                    "Indeks dihitung setelah penilai mengirim nilainya.",
                    "The index is computed when the evaluator submits the scores.");
        }
        return this;
    }

    /** @throws ProblemException 409 unless it is in this state */
    void require(AssessmentState required) {
        if (state != required) {
            throw ProblemException.of(
                    AssessmentProblem.ASSESSMENT_STEP_NOT_ALLOWED,
                    "Urutannya: penilaian mandiri, penilaian oleh penilai, masa sanggah, keputusan, penetapan.",
                    "The order is: self-assessment, evaluation, time for an objection, decision, conclusion.");
        }
    }

    private boolean mayObject(Instant now) {
        return objectionUntil != null && now.isBefore(objectionUntil);
    }

    private Assessment with(AssessmentState newState, Form newSelf, Form newEvaluation, Change by) {
        return new Assessment(
                id,
                subject,
                newState,
                newSelf,
                newEvaluation,
                objectionUntil,
                objection,
                outcome,
                concludedAt,
                by,
                version + 1);
    }
}
