package id.penghubung.quality.surveys.results;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.surveys.ElementSums;
import id.penghubung.quality.surveys.GroupSuppression;
import id.penghubung.quality.surveys.SatisfactionIndex;
import id.penghubung.quality.surveys.SurveyClosed;
import id.penghubung.quality.surveys.SurveyListener;
import id.penghubung.quality.surveys.WeightMode;
import id.penghubung.quality.surveys.survey.Survey;
import id.penghubung.quality.surveys.survey.Surveys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Closes a survey. From then on its figures never change. */
@ApplicationScoped
class CloseSurvey {

    private final Surveys surveys;
    private final SurveySumTable sums;
    private final SurveyEventPublisher events;
    private final Iterable<SurveyListener> listeners;

    CloseSurvey(
            Surveys surveys,
            SurveySumTable sums,
            SurveyEventPublisher events,
            @Any Instance<SurveyListener> listeners) {
        this.surveys = surveys;
        this.sums = sums;
        this.events = events;
        this.listeners = listeners;
    }

    /** @throws ProblemException 404 if there is no such survey in the scope, 409 if it is closed, 412 for another version, 428 for none */
    @Transactional
    Survey close(UUID id, Scope scope, @Nullable String ifMatch, String by) {
        Survey closed = surveys.close(id, scope, ifMatch, by);
        ElementSums total = sums.totals(List.of(id)).getOrDefault(id, ElementSums.NONE);
        SurveyClosed shared = toShare(closed, total);
        listeners.forEach(listener -> listener.closed(shared));
        events.closed(closed, total);
        return closed;
    }

    private static SurveyClosed toShare(Survey survey, ElementSums total) {
        SatisfactionIndex index = GroupSuppression.isLargeEnough(total.respondents())
                ? SatisfactionIndex.of(total, WeightMode.NINTHS)
                : null;
        return new SurveyClosed(
                survey.id(),
                survey.subject().agencyCode(),
                survey.subject().unitCode(),
                survey.subject().serviceCode(),
                survey.periodStart(),
                survey.periodEnd(),
                total.respondents(),
                index == null ? null : index.value(),
                index == null ? List.of() : index.lowest());
    }
}
