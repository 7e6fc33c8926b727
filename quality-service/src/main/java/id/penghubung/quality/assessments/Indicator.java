package id.penghubung.quality.assessments;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of an aspect.
 *
 * @param code unique in the instrument
 * @param weight in percent of the aspect
 * @param lowest lowest score
 * @param highest highest score; a score is a whole number, and the scale is brought to 0 to 5 for the index
 * @param levels words for scores; may be empty
 * @param evidence evidence that is wanted, in words
 * @param evidenceRequired whether a self-assessment above the lowest score needs a file
 * @param guidance how to score
 * @param placeholder whether it only holds the place of indicators that are not entered yet; such an instrument is not released
 */
@Schema(name = "AssessmentIndicator")
public record Indicator(
        @NotNull @Size(max = 40) @Pattern(regexp = Aspect.CODE)
        String code,

        @NotBlank @Size(max = 500) @Pattern(regexp = StorableText.PATTERN)
        String name,

        @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal weight,

        @NotNull @Min(0) @Max(100) Integer lowest,
        @NotNull @Min(1) @Max(100) Integer highest,
        @Size(max = 101) @Nullable List<@Valid @NotNull Level> levels,

        @Size(max = 2000) @Pattern(regexp = StorableText.PATTERN) @Nullable
        String evidence,

        @Nullable Boolean evidenceRequired,

        @Size(max = 4000) @Pattern(regexp = StorableText.PATTERN) @Nullable
        String guidance,

        @Nullable Boolean placeholder) {

    private static final int SCALE = 5;

    public Indicator {
        name = StorableText.stripped(name);
        levels = Aspect.copy(levels);
        evidence = StorableText.strippedOrNull(evidence);
        guidance = StorableText.strippedOrNull(guidance);
    }

    /** Words for a score. */
    @Schema(name = "AssessmentLevel")
    public record Level(
            @NotNull @Min(0) @Max(100) Integer value,

            @NotBlank @Size(max = 1000) @Pattern(regexp = StorableText.PATTERN)
            String description) {}

    /** Returns whether it only holds the place of indicators that are not entered yet. */
    boolean onlyHoldsPlace() {
        return Boolean.TRUE.equals(placeholder);
    }

    /** Returns whether a score is within the scale. */
    public boolean allows(int value) {
        return value >= lowest && value <= highest;
    }

    /** Returns whether a self-assessment with this score needs a file. */
    public boolean needsEvidence(int value) {
        return Boolean.TRUE.equals(evidenceRequired) && value > lowest;
    }

    /** Returns a number of levels on the scale of the index, on which the whole scale is 5. */
    Fraction onScale(int steps) {
        return Fraction.of((long) SCALE * steps, highest - lowest);
    }
}
