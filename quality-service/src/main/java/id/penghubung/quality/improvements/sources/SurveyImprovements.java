package id.penghubung.quality.improvements.sources;

import id.penghubung.quality.improvements.ImprovementActions;
import id.penghubung.quality.improvements.ImprovementSource;
import id.penghubung.quality.improvements.NewImprovement;
import id.penghubung.quality.surveys.SurveyClosed;
import id.penghubung.quality.surveys.SurveyElement;
import id.penghubung.quality.surveys.SurveyListener;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens an action for each of the two lowest elements of a closed survey (PermenPANRB 14/2017). */
@ApplicationScoped
class SurveyImprovements implements SurveyListener {

    private final ImprovementActions actions;

    SurveyImprovements(ImprovementActions actions) {
        this.actions = actions;
    }

    @Override
    public void closed(SurveyClosed survey) {
        for (SurveyElement element : survey.lowest()) {
            actions.open(new NewImprovement(
                    ImprovementSource.SURVEY,
                    survey.surveyId() + "/" + element.name(),
                    survey.unitCode(),
                    survey.serviceCode(),
                    "%s adalah salah satu dari dua unsur terendah survei kepuasan periode %s sampai %s."
                            .formatted(element.label().id(), survey.periodStart(), survey.periodEnd()),
                    null,
                    null));
        }
    }
}
