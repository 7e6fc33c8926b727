package id.penghubung.quality.surveys.results;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of the results as a table, the same in CSV and XLSX.
 *
 * @param section part of the results: survey, element, group, period or suggestion
 * @param respondents null if it does not apply, or is not shown
 */
record ResultRow(
        String section,
        String code,
        String name,
        @Nullable Object respondents,
        @Nullable Object average,
        @Nullable Object index,
        @Nullable Object grade,
        String note) {

    static final List<String> COLUMNS =
            List.of("section", "code", "name", "respondents", "average", "index", "grade", "note");

    List<@Nullable Object> cells() {
        return Arrays.asList(section, code, name, respondents, average, index, grade, note);
    }

    /** Returns the row of the survey, its elements, groups and periods. */
    static Stream<ResultRow> figures(SurveyResultView result) {
        return Stream.of(
                        Stream.of(survey(result)),
                        result.elements().stream().map(ResultRow::element),
                        result.profile().stream()
                                .flatMap(
                                        dimension -> dimension.groups().stream().map(group -> group(dimension, group))),
                        result.trend().stream().map(ResultRow::period))
                .flatMap(rows -> rows);
    }

    static ResultRow suggestion(SuggestionView suggestion) {
        return new ResultRow(
                "suggestion", suggestion.receivedOn().toString(), suggestion.text(), null, null, null, null, "");
    }

    private static ResultRow survey(SurveyResultView result) {
        return new ResultRow(
                "survey",
                result.survey().unitCode(),
                result.survey().title(),
                result.respondents(),
                null,
                result.index(),
                result.grade(),
                "weights " + result.weights() + open(result)
                        + (Boolean.TRUE.equals(result.belowSample()) ? ", below sample" : ""));
    }

    /** Figures of an open survey are not those of all respondents. */
    private static String open(SurveyResultView result) {
        return result.survey().closedAt() == null ? ", open, figures of " + result.shownRespondents() + " answers" : "";
    }

    private static ResultRow element(SurveyResultView.ElementResult element) {
        return new ResultRow(
                "element",
                element.code().name(),
                element.name(),
                null,
                element.average(),
                element.index(),
                element.grade(),
                element.lowest() ? element.number() + ", lowest" : element.number());
    }

    private static ResultRow group(SurveyResultView.DimensionResult dimension, SurveyResultView.GroupResult group) {
        return new ResultRow(
                "group",
                dimension.dimension() + ":" + group.code(),
                dimension.name() + ": " + group.name(),
                group.respondents(),
                null,
                group.index(),
                group.grade(),
                group.suppressed() ? "suppressed" : "");
    }

    private static ResultRow period(SurveyResultView.PeriodResult period) {
        return new ResultRow(
                "period",
                period.periodStart().toString(),
                period.periodStart() + " / " + period.periodEnd(),
                period.respondents(),
                null,
                period.index(),
                period.grade(),
                "");
    }
}
