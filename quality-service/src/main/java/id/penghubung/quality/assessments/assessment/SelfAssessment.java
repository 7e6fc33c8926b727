package id.penghubung.quality.assessments.assessment;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.quality.access.Actor;
import id.penghubung.quality.assessments.AssessmentForm;
import id.penghubung.quality.assessments.Indicator;
import id.penghubung.quality.assessments.InstrumentContent;
import id.penghubung.quality.assessments.Score;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Fills in and submits the self-assessment of a unit (F-01). */
@ApplicationScoped
class SelfAssessment {

    private static final String FIELD = "selfAssessment";

    private final Assessments assessments;
    private final EvidenceTable evidence;
    private final ScoreChanges changes;

    SelfAssessment(Assessments assessments, EvidenceTable evidence, ScoreChanges changes) {
        this.assessments = assessments;
        this.evidence = evidence;
        this.changes = changes;
    }

    /** @throws ProblemException as {@link Assessments#step}, 409 if it is submitted, 400 for a score that is not valid */
    @Transactional
    Assessment score(Assessments.Target target, Actor actor, List<Score> scores) {
        Assessments.Step step = assessments.step(target, assessment -> {
            Assessment scored = assessment.selfScored(scores, assessments.change(actor));
            ScoreCheck.requireValid(assessments.contentOf(assessment), scores, "scores");
            return scored;
        });
        changes.record(step.before(), step.after(), AssessmentForm.F01, ChangeReason.ENTRY, actor);
        return step.after();
    }

    /** @throws ProblemException as {@link Assessments#step}, 409 if it is submitted, 422 if a score or evidence is missing */
    @Transactional
    Assessment submit(Assessments.Target target, Actor actor) {
        return assessments
                .step(target, assessment -> {
                    Assessment submitted = assessment.submitted(assessments.change(actor));
                    requireComplete(assessment);
                    return submitted;
                })
                .after();
    }

    private void requireComplete(Assessment assessment) {
        InstrumentContent content = assessments.contentOf(assessment);
        List<Score> scores = assessment.scores(AssessmentForm.F01);
        List<FieldError> errors = new ArrayList<>(ScoreCheck.missing(content, scores, FIELD));
        Set<String> proven = evidence.indicators(assessment.id());
        for (Score score : scores) {
            boolean needed = content.indicator(score.indicator())
                    .filter((Indicator indicator) -> indicator.needsEvidence(score.value()))
                    .isPresent();
            if (needed && !proven.contains(score.indicator())) {
                errors.add(FieldError.of(
                        "evidence/" + score.indicator(), "belum ada berkas bukti", "has no file as evidence"));
            }
        }
        ScoreCheck.requireComplete(errors);
    }
}
