package id.penghubung.quality.assessments.assessment;

import id.penghubung.quality.assessments.AssessmentForm;
import id.penghubung.quality.assessments.Score;
import id.penghubung.quality.assessments.ServiceIndex;
import id.penghubung.quality.assessments.UserSums;
import id.penghubung.quality.assessments.instruments.Instrument;
import id.penghubung.quality.assessments.sums.RunningUserSums;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Computes the index of assessments. */
@ApplicationScoped
public class Outcomes {

    private final Assessments assessments;
    private final RunningUserSums sums;

    Outcomes(Assessments assessments, RunningUserSums sums) {
        this.assessments = assessments;
        this.sums = sums;
    }

    /** Returns the index of an assessment with the given scores of F-02. */
    Assessment.Outcome of(Assessment assessment, List<Score> evaluation) {
        ServiceIndex index = ServiceIndex.of(
                assessments.contentOf(assessment),
                assessment.scores(AssessmentForm.F01),
                evaluation,
                sums.of(assessment.id()));
        return new Assessment.Outcome(index.value(), index.category().code());
    }

    /** Returns the index of an assessment as it is now, with its parts. */
    public static ServiceIndex index(Assessment assessment, Instrument instrument, UserSums users) {
        return ServiceIndex.of(
                instrument.content(),
                assessment.scores(AssessmentForm.F01),
                assessment.scores(AssessmentForm.F02),
                users);
    }
}
