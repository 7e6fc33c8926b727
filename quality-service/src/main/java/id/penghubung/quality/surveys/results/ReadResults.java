package id.penghubung.quality.surveys.results;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.surveys.ElementSums;
import id.penghubung.quality.surveys.SampleSize;
import id.penghubung.quality.surveys.SatisfactionIndex;
import id.penghubung.quality.surveys.WeightMode;
import id.penghubung.quality.surveys.survey.Survey;
import id.penghubung.quality.surveys.survey.SurveyView;
import id.penghubung.quality.surveys.survey.Surveys;
import id.penghubung.quality.units.Unit;
import id.penghubung.quality.units.UnitDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the results of surveys from the running sums, in as many statements for 100,000 answers as for one. Those of an open survey are as
 * of a step in the past, without groups and suggestions: otherwise two readings would show what was answered between them.
 */
@ApplicationScoped
class ReadResults {

    /** Periods of a trend. */
    private static final int PERIODS = 12;

    /** Suggestions in a result as JSON; all are in its files, and on pages of their own. */
    private static final int SUGGESTIONS = 100;

    private static final SurveySumTable.Group EVERYBODY = new SurveySumTable.Group(SurveySumTable.ALL, "");

    private final Surveys surveys;
    private final SurveySumTable sums;
    private final SurveyStepTable steps;
    private final Suggestions suggestions;
    private final UnitDirectory units;

    ReadResults(
            Surveys surveys, SurveySumTable sums, SurveyStepTable steps, Suggestions suggestions, UnitDirectory units) {
        this.surveys = surveys;
        this.sums = sums;
        this.steps = steps;
        this.suggestions = suggestions;
        this.units = units;
    }

    /**
     * Returns the results for the agency, also of an open survey, then without suggestions.
     *
     * @param weights null for those of the survey
     * @throws ProblemException 404 if there is no such survey in the scope
     */
    SurveyResultView read(UUID id, Scope scope, @Nullable WeightMode weights, Locale language) {
        Survey survey = surveys.get(id, scope);
        List<SuggestionView> texts = survey.isOpen() ? null : suggestions.latest(id, SUGGESTIONS);
        return result(survey, false, weights, language, texts);
    }

    /**
     * Returns published results, for everybody, without suggestions, in which people may name themselves or others.
     *
     * @throws ProblemException 404 if no results are published under this id
     */
    SurveyResultView readPublished(UUID id, @Nullable WeightMode weights, Locale language) {
        return result(surveys.getPublished(id), true, weights, language, null);
    }

    Page<SurveyView> published(Optional<Cursor> after, int limit) {
        return surveys.published(after, limit);
    }

    /** @throws ProblemException 404 if there is no such survey in the scope, 409 if it is open */
    Page<SuggestionView> suggestions(UUID id, Scope scope, Optional<Cursor> after, int limit) {
        surveys.get(id, scope).requireClosed();
        return suggestions.page(id, after, limit);
    }

    private SurveyResultView result(
            Survey survey,
            boolean publishedOnly,
            @Nullable WeightMode weights,
            Locale language,
            @Nullable List<SuggestionView> texts) {
        WeightMode mode = Objects.requireNonNullElse(weights, survey.weights());
        ResultFigures figures = new ResultFigures(mode, language);
        Map<SurveySumTable.Group, ElementSums> groups = sums.of(survey.id());
        ElementSums total = groups.getOrDefault(EVERYBODY, ElementSums.NONE);
        ElementSums shown =
                survey.isOpen() ? steps.shown(List.of(survey.id())).getOrDefault(survey.id(), ElementSums.NONE) : total;
        Optional<SatisfactionIndex> index = figures.index(shown);
        Integer population = survey.population();
        return new SurveyResultView(
                SurveyView.of(survey),
                units.find(survey.subject().unitCode())
                        .map(Unit::name)
                        .orElse(survey.subject().unitCode()),
                mode,
                total.respondents(),
                shown.respondents(),
                population == null ? null : total.respondents() < SampleSize.of(population),
                index.isEmpty(),
                index.map(SatisfactionIndex::value).orElse(null),
                index.flatMap(SatisfactionIndex::grade).orElse(null),
                index.flatMap(SatisfactionIndex::grade)
                        .map(grade -> grade.label().in(language))
                        .orElse(null),
                index.map(found -> figures.elements(survey, found)).orElse(List.of()),
                survey.isOpen() || index.isEmpty() ? List.of() : figures.profile(groups),
                trend(survey, publishedOnly, figures),
                texts);
    }

    private List<SurveyResultView.PeriodResult> trend(Survey survey, boolean publishedOnly, ResultFigures figures) {
        List<Survey> periods = surveys.upTo(survey, publishedOnly, PERIODS);
        Map<UUID, ElementSums> totals =
                sums.totals(periods.stream().map(Survey::id).toList());
        Map<UUID, ElementSums> shown = new HashMap<>(totals);
        List<UUID> open =
                periods.stream().filter(Survey::isOpen).map(Survey::id).toList();
        shown.keySet().removeAll(open);
        shown.putAll(steps.shown(open));
        List<SurveyResultView.PeriodResult> trend = new ArrayList<>(periods.stream()
                .map(each -> figures.period(
                        each,
                        totals.getOrDefault(each.id(), ElementSums.NONE).respondents(),
                        shown.getOrDefault(each.id(), ElementSums.NONE)))
                .toList());
        Collections.reverse(trend);
        return trend;
    }
}
