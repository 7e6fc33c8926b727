package id.penghubung.quality.surveys.survey;

import id.penghubung.quality.surveys.ElementOrder;
import id.penghubung.quality.surveys.SampleSize;
import id.penghubung.quality.surveys.WeightMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A satisfaction survey.
 *
 * @param serviceCode absent for all services of the unit
 * @param sample respondents that the survey needs, by Krejcie and Morgan; absent in a survey that was opened without a population
 * @param publishedAt when the results were published
 * @param version number that the {@code ETag} contains
 */
@Schema(name = "Survey")
public record SurveyView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String agencyCode,
        @Schema(required = true) String unitCode,
        @Nullable String serviceCode,
        @Schema(required = true) String title,
        @Schema(required = true) LocalDate periodStart,
        @Schema(required = true) LocalDate periodEnd,
        @Nullable Integer population,
        @Nullable Integer sample,
        @Schema(required = true) ElementOrder order,
        @Schema(required = true) WeightMode weights,
        @Schema(required = true) SurveyState state,
        @Schema(required = true) Instant createdAt,
        @Nullable Instant closedAt,
        @Nullable Instant publishedAt,
        @Schema(required = true) long version) {

    public static SurveyView of(Survey survey) {
        Integer population = survey.population();
        return new SurveyView(
                survey.id(),
                survey.subject().agencyCode(),
                survey.subject().unitCode(),
                survey.subject().serviceCode(),
                survey.title(),
                survey.periodStart(),
                survey.periodEnd(),
                population,
                population == null ? null : SampleSize.of(population),
                survey.order(),
                survey.weights(),
                survey.state(),
                survey.createdAt(),
                survey.closedAt(),
                survey.publishedAt(),
                survey.version());
    }
}
