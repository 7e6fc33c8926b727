package id.penghubung.quality.surveys.survey;

import id.penghubung.kit.runtime.StorableText;
import id.penghubung.quality.surveys.ElementOrder;
import id.penghubung.quality.surveys.WeightMode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A survey to be opened.
 *
 * @param unitCode the unit that is surveyed
 * @param serviceCode one service of the unit; absent for all
 * @param periodStart first day of the period
 * @param periodEnd last day of the period, at most a year later; links expire with it
 * @param population users of the service in the period, from which the sample follows (PermenPANRB 14/2017)
 * @param order order of the elements on the forms; COMPLAINTS_EIGHTH if absent
 * @param weights weights of the reports; NINTHS if absent
 */
@Schema(name = "SurveyRequest")
record SurveyRequest(
        @NotBlank @Size(max = 100) @Pattern(regexp = StorableText.PATTERN)
        String unitCode,

        @Size(min = 1, max = 100) @Pattern(regexp = StorableText.PATTERN) @Nullable
        String serviceCode,

        @NotBlank @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String title,

        @NotNull LocalDate periodStart,
        @NotNull LocalDate periodEnd,

        @Schema(required = true) @Min(1) @Max(10_000_000) @Nullable
        Integer population,

        @Nullable ElementOrder order,
        @Nullable WeightMode weights) {

    SurveyRequest {
        unitCode = StorableText.stripped(unitCode);
        title = StorableText.stripped(title);
    }
}
