package id.penghubung.quality.surveys.results;

import id.penghubung.quality.surveys.ElementSums;
import id.penghubung.quality.surveys.GroupSuppression;
import id.penghubung.quality.surveys.ProfileDimension;
import id.penghubung.quality.surveys.ProfileValue;
import id.penghubung.quality.surveys.SatisfactionIndex;
import id.penghubung.quality.surveys.SurveyElement;
import id.penghubung.quality.surveys.WeightMode;
import id.penghubung.quality.surveys.results.SurveyResultView.DimensionResult;
import id.penghubung.quality.surveys.results.SurveyResultView.ElementResult;
import id.penghubung.quality.surveys.results.SurveyResultView.GroupResult;
import id.penghubung.quality.surveys.results.SurveyResultView.PeriodResult;
import id.penghubung.quality.surveys.survey.Survey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Computes the parts of a result from running sums. Figures of fewer than five respondents are left out. */
final class ResultFigures {

    private final WeightMode weights;
    private final Locale language;

    ResultFigures(WeightMode weights, Locale language) {
        this.weights = weights;
        this.language = language;
    }

    /** Returns the index of a group; empty if the group is too small. */
    Optional<SatisfactionIndex> index(ElementSums sums) {
        return GroupSuppression.isLargeEnough(sums.respondents())
                ? Optional.of(SatisfactionIndex.of(sums, weights))
                : Optional.empty();
    }

    List<ElementResult> elements(Survey survey, SatisfactionIndex index) {
        List<SurveyElement> lowest = index.lowest();
        return survey.order().elements().stream()
                .map(element -> new ElementResult(
                        element,
                        survey.order().numberOf(element),
                        element.label().in(language),
                        index.average(element),
                        index.valueOf(element),
                        index.gradeOf(element).orElse(null),
                        lowest.contains(element)))
                .toList();
    }

    List<DimensionResult> profile(Map<SurveySumTable.Group, ElementSums> groups) {
        return Arrays.stream(ProfileDimension.values())
                .map(dimension ->
                        new DimensionResult(dimension, dimension.label().in(language), groupsOf(dimension, groups)))
                .toList();
    }

    private List<GroupResult> groupsOf(ProfileDimension dimension, Map<SurveySumTable.Group, ElementSums> groups) {
        List<String> codes = new ArrayList<>(
                dimension.choices().stream().map(ProfileValue::name).toList());
        codes.add(ProfileDimension.NOT_STATED);
        Map<String, Long> respondents = new HashMap<>();
        for (String code : codes) {
            ElementSums sums = groups.get(new SurveySumTable.Group(dimension.name(), code));
            if (sums != null) {
                respondents.put(code, sums.respondents());
            }
        }
        Set<String> suppressed = GroupSuppression.suppressed(respondents);
        return codes.stream()
                .filter(respondents::containsKey)
                .map(code -> group(
                        dimension,
                        code,
                        suppressed.contains(code),
                        groups.getOrDefault(new SurveySumTable.Group(dimension.name(), code), ElementSums.NONE)))
                .toList();
    }

    private GroupResult group(ProfileDimension dimension, String code, boolean suppressed, ElementSums sums) {
        String name = dimension.labelOf(code).in(language);
        if (suppressed) {
            return new GroupResult(code, name, true, null, null, null);
        }
        SatisfactionIndex index = SatisfactionIndex.of(sums, weights);
        return new GroupResult(
                code,
                name,
                false,
                sums.respondents(),
                index.value(),
                index.grade().orElse(null));
    }

    /** @param shown sums of the figures that are shown, which are those of all respondents once the survey is closed */
    PeriodResult period(Survey survey, long respondents, ElementSums shown) {
        Optional<SatisfactionIndex> index = index(shown);
        return new PeriodResult(
                survey.id(),
                survey.periodStart(),
                survey.periodEnd(),
                respondents,
                index.map(SatisfactionIndex::value).orElse(null),
                index.flatMap(SatisfactionIndex::grade).orElse(null));
    }
}
