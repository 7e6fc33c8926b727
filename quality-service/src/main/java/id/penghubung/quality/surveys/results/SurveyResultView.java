package id.penghubung.quality.surveys.results;

import id.penghubung.quality.surveys.ProfileDimension;
import id.penghubung.quality.surveys.ServiceGrade;
import id.penghubung.quality.surveys.SurveyElement;
import id.penghubung.quality.surveys.WeightMode;
import id.penghubung.quality.surveys.survey.SurveyView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The results of a survey.
 *
 * @param unitName name of the unit
 * @param weights the weights with which the indices were computed
 * @param respondents number of answers
 * @param belowSample whether fewer answered than the sample needs; absent in a survey that was opened without a population
 * @param shownRespondents number of answers of which the figures are; of an open survey these are at least five fewer than all
 * @param suppressed whether no figures are shown, since they would be those of fewer than five answers
 * @param index index of satisfaction (<i>IKM</i>), with two decimals
 * @param elements the nine elements, in the order of the forms
 * @param profile respondents by group; empty while the survey is open
 * @param trend this period and earlier ones of the same unit and service, the earliest first
 * @param suggestions the latest hundred suggestions, of which a file has all; absent in published results, and while the survey is open
 */
@Schema(name = "SurveyResult")
public record SurveyResultView(
        @Schema(required = true) SurveyView survey,
        @Schema(required = true) String unitName,
        @Schema(required = true) WeightMode weights,
        @Schema(required = true) long respondents,
        @Schema(required = true) long shownRespondents,
        @Nullable Boolean belowSample,
        @Schema(required = true) boolean suppressed,
        @Nullable BigDecimal index,
        @Nullable ServiceGrade grade,
        @Nullable String gradeName,
        @Schema(required = true) List<ElementResult> elements,
        @Schema(required = true) List<DimensionResult> profile,
        @Schema(required = true) List<PeriodResult> trend,
        @Nullable List<SuggestionView> suggestions) {

    /**
     * An element.
     *
     * @param number its number on the forms of this survey, such as U8
     * @param average average value (<i>NRR</i>), with four decimals
     * @param index the average times 25, with two decimals
     * @param lowest whether it is one of the two lowest, which become improvement actions
     */
    @Schema(name = "SurveyElementResult")
    public record ElementResult(
            @Schema(required = true) SurveyElement code,
            @Schema(required = true) String number,
            @Schema(required = true) String name,
            @Schema(required = true) BigDecimal average,
            @Schema(required = true) BigDecimal index,
            @Nullable ServiceGrade grade,
            @Schema(required = true) boolean lowest) {}

    /** A question of the profile with its groups. */
    @Schema(name = "SurveyDimensionResult")
    public record DimensionResult(
            @Schema(required = true) ProfileDimension dimension,
            @Schema(required = true) String name,
            @Schema(required = true) List<GroupResult> groups) {}

    /**
     * A group of respondents.
     *
     * @param code code of the group; NOT_STATED for those who did not say
     * @param suppressed whether the group is too small to be shown, or another small group could be computed from it
     */
    @Schema(name = "SurveyGroupResult")
    public record GroupResult(
            @Schema(required = true) String code,
            @Schema(required = true) String name,
            @Schema(required = true) boolean suppressed,
            @Nullable Long respondents,
            @Nullable BigDecimal index,
            @Nullable ServiceGrade grade) {}

    /** The index of a period, absent if it would be that of fewer than five answers; of an open survey it is that of the shown answers. */
    @Schema(name = "SurveyPeriodResult")
    public record PeriodResult(
            @Schema(required = true) UUID surveyId,
            @Schema(required = true) LocalDate periodStart,
            @Schema(required = true) LocalDate periodEnd,
            @Schema(required = true) long respondents,
            @Nullable BigDecimal index,
            @Nullable ServiceGrade grade) {}

    /** Returns the name of a file with these results. */
    String fileName(String ending) {
        return "skm-" + survey.periodStart() + "-" + survey.id() + "." + ending;
    }
}
