package id.penghubung.quality.assessments.assessment;

import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.quality.access.Actor;
import id.penghubung.quality.assessments.AssessmentAccess;
import id.penghubung.quality.assessments.AssessmentForm;
import id.penghubung.quality.assessments.AssessmentProblem;
import id.penghubung.quality.assessments.InstrumentContent;
import id.penghubung.quality.assessments.Score;
import id.penghubung.quality.assessments.sums.RunningUserSums;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills in and submits the scores of an evaluator (F-02), who is not of the agency of the unit and took no part in its self-assessment. The
 * submission computes the index.
 */
@ApplicationScoped
class Evaluation {

    private final Assessments assessments;
    private final AssessmentAccess access;
    private final ScoreChanges changes;
    private final EvidenceTable evidence;
    private final RunningUserSums sums;
    private final Outcomes outcomes;
    private final AssessmentMails mails;
    private final OfficeTime office;

    Evaluation(
            Assessments assessments,
            AssessmentAccess access,
            ScoreChanges changes,
            EvidenceTable evidence,
            RunningUserSums sums,
            Outcomes outcomes,
            AssessmentMails mails,
            OfficeTime office) {
        this.assessments = assessments;
        this.access = access;
        this.changes = changes;
        this.evidence = evidence;
        this.sums = sums;
        this.outcomes = outcomes;
        this.mails = mails;
        this.office = office;
    }

    /**
     * Stores scores.
     *
     * @throws ProblemException as {@link Assessments#step}, 403 for an evaluator of the same agency or one who took part in the
     *     self-assessment, 409 unless it is submitted and the evaluation is not, 400 for a score that is not valid
     */
    @Transactional
    Assessment score(Assessments.Target target, Actor evaluator, List<Score> scores) {
        Assessments.Step step = assessments.step(target, assessment -> {
            requireOther(assessment, evaluator);
            Assessment scored = assessment.scored(scores, assessments.change(evaluator));
            ScoreCheck.requireValid(assessments.contentOf(assessment), scores, "scores");
            return scored;
        });
        changes.record(step.before(), step.after(), AssessmentForm.F02, ChangeReason.ENTRY, evaluator);
        return step.after();
    }

    /**
     * Submits the scores. Users cannot answer any more, and the unit may object from now on.
     *
     * @throws ProblemException as {@link #score}, 422 if a score is missing or too few users answered
     */
    @Transactional
    Assessment submit(Assessments.Target target, Actor evaluator) {
        Assessment evaluated = assessments
                .step(target, assessment -> {
                    requireOther(assessment, evaluator);
                    assessment.require(AssessmentState.SUBMITTED);
                    InstrumentContent content = assessments.contentOf(assessment);
                    requireComplete(assessment, content);
                    Instant until = office.today()
                            .plusDays(content.objectionDays() + 1L)
                            .atStartOfDay(office.zone())
                            .toInstant();
                    return assessment.evaluated(
                            outcomes.of(assessment, assessment.scores(AssessmentForm.F02)),
                            until,
                            assessments.change(evaluator));
                })
                .after();
        mails.evaluated(evaluated, assessments.instrumentOf(evaluated));
        return evaluated;
    }

    private void requireOther(Assessment assessment, Actor evaluator) {
        access.requireOther(assessment.subject().agencyCode());
        if (tookPart(assessment, evaluator.account())) {
            throw ProblemException.of(
                    AssessmentProblem.ASSESSMENT_OWN_UNIT,
                    "Akun ini ikut menyusun penilaian mandiri unit tersebut.",
                    "This account took part in the self-assessment of the unit.");
        }
    }

    /** Returns whether an account entered a score of the self-assessment, signed it or added evidence; it may have moved since. */
    private boolean tookPart(Assessment assessment, String account) {
        Signature signature = assessment.self().signature();
        return signature != null && signature.account().equals(account)
                || changes.hasFilled(assessment.id(), AssessmentForm.F01, account)
                || evidence.hasAdded(assessment.id(), account);
    }

    private void requireComplete(Assessment assessment, InstrumentContent content) {
        List<FieldError> errors =
                new ArrayList<>(ScoreCheck.missing(content, assessment.scores(AssessmentForm.F02), "evaluation"));
        long respondents = sums.of(assessment.id()).respondents();
        if (respondents < content.neededUsers()) {
            errors.add(FieldError.of(
                    "users",
                    respondents + " jawaban pengguna, perlu " + content.neededUsers(),
                    respondents + " users answered, " + content.neededUsers() + " are needed"));
        }
        ScoreCheck.requireComplete(errors);
    }
}
