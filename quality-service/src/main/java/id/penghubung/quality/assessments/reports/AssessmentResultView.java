package id.penghubung.quality.assessments.reports;

import id.penghubung.quality.assessments.AssessmentForm;
import id.penghubung.quality.assessments.assessment.AssessmentState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The result of an assessment.
 *
 * @param instrument title of the instrument
 * @param provisional whether the assessment is not concluded, so that the index may change
 * @param index index of public service (<i>IPP</i>), 0.00 to 5.00
 * @param category code of its category
 * @param nextCategory code of the next higher category; absent in the highest one
 * @param gap by how much the index must rise to it
 * @param respondents users who answered
 * @param gains indicators with which the index would rise, the greatest gain first
 */
@Schema(name = "AssessmentResult")
record AssessmentResultView(
        @Schema(required = true) UUID assessmentId,
        @Schema(required = true) String unitCode,
        @Schema(required = true) String unitName,
        @Schema(required = true) int year,
        @Schema(required = true) String instrument,
        @Schema(required = true) AssessmentState state,
        @Schema(required = true) boolean provisional,
        @Schema(required = true) BigDecimal index,
        @Schema(required = true) String category,
        @Schema(required = true) String categoryName,
        @Nullable String nextCategory,
        @Nullable BigDecimal gap,
        @Schema(required = true) List<FormResult> forms,
        @Schema(required = true) List<AspectResult> aspects,
        @Schema(required = true) long respondents,
        @Schema(required = true) List<QuestionResult> questions,
        @Schema(required = true) List<GainView> gains)
        implements Report {

    /**
     * The index of one form.
     *
     * @param share in percent of the index
     * @param index 0 to 5, with four decimals; absent for users if fewer than five answered
     */
    @Schema(name = "AssessmentFormResult")
    record FormResult(
            @Schema(required = true) AssessmentForm form,
            @Schema(required = true) BigDecimal share,
            @Nullable BigDecimal index) {}

    /**
     * An aspect.
     *
     * @param self 0 to 5 in the self-assessment, with four decimals
     * @param evaluation 0 to 5 by the evaluator, with four decimals
     */
    @Schema(name = "AssessmentAspectResult")
    record AspectResult(
            @Schema(required = true) String code,
            @Schema(required = true) String name,
            @Schema(required = true) BigDecimal weight,
            @Schema(required = true) BigDecimal self,
            @Schema(required = true) BigDecimal evaluation,
            @Schema(required = true) List<IndicatorResult> indicators) {}

    /** An indicator with both scores on its own scale. */
    @Schema(name = "AssessmentIndicatorResult")
    record IndicatorResult(
            @Schema(required = true) String code,
            @Schema(required = true) String name,
            @Schema(required = true) BigDecimal weight,
            @Nullable Integer self,
            @Nullable Integer evaluation) {}

    /** A question to users with its average, 0 to 5, with four decimals; absent if fewer than five answered. */
    @Schema(name = "AssessmentQuestionResult")
    record QuestionResult(
            @Schema(required = true) String code,
            @Schema(required = true) String text,
            @Nullable BigDecimal average) {}

    @Override
    public String fileName(String ending) {
        return "ipp-" + year + "-" + unitCode + "." + ending;
    }

    @Override
    public List<String> columns() {
        return List.of("section", "code", "name", "weight", "self", "evaluation", "users", "index", "category", "gain");
    }

    @Override
    public List<List<@Nullable Object>> rows() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(row("unit", unitCode, unitName, null, null, null, respondents, index, category, gap));
        forms.forEach(form ->
                rows.add(row("form", form.form(), "", form.share(), null, null, null, form.index(), null, null)));
        for (AspectResult aspect : aspects) {
            rows.add(row(
                    "aspect",
                    aspect.code(),
                    aspect.name(),
                    aspect.weight(),
                    aspect.self(),
                    aspect.evaluation(),
                    null,
                    null,
                    null,
                    null));
            aspect.indicators()
                    .forEach(indicator -> rows.add(row(
                            "indicator",
                            indicator.code(),
                            indicator.name(),
                            indicator.weight(),
                            indicator.self(),
                            indicator.evaluation(),
                            null,
                            null,
                            null,
                            null)));
        }
        questions.forEach(question -> rows.add(row(
                "question", question.code(), question.text(), null, null, null, question.average(), null, null, null)));
        gains.forEach(gain -> rows.add(
                row("gain", gain.indicator(), gain.name(), null, null, gain.score(), null, null, null, gain.gain())));
        return rows;
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    @Override
    public String documentTitle() {
        return "Hasil penilaian " + unitName + " tahun " + year;
    }

    @Override
    public List<Section> sections() {
        return ResultDocument.sections(this);
    }
}
