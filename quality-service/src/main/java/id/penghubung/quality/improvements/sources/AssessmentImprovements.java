package id.penghubung.quality.improvements.sources;

import id.penghubung.quality.assessments.AssessmentConcluded;
import id.penghubung.quality.assessments.AssessmentListener;
import id.penghubung.quality.assessments.IndicatorGain;
import id.penghubung.quality.improvements.ImprovementActions;
import id.penghubung.quality.improvements.ImprovementSource;
import id.penghubung.quality.improvements.NewImprovement;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens an action for each of the greatest gaps of a concluded assessment (PermenPANRB 29/2022). */
@ApplicationScoped
class AssessmentImprovements implements AssessmentListener {

    private final ImprovementActions actions;

    AssessmentImprovements(ImprovementActions actions) {
        this.actions = actions;
    }

    @Override
    public void concluded(AssessmentConcluded assessment) {
        for (IndicatorGain gap : assessment.gaps()) {
            actions.open(new NewImprovement(
                    ImprovementSource.ASSESSMENT,
                    assessment.assessmentId() + "/" + gap.indicator().code(),
                    assessment.unitCode(),
                    null,
                    "Indikator %s (%s) bernilai %d dari %d pada penilaian pelayanan tahun %d."
                            .formatted(
                                    gap.indicator().name(),
                                    gap.aspect().name(),
                                    gap.score(),
                                    gap.indicator().highest(),
                                    assessment.year()),
                    null,
                    null));
        }
    }
}
