package id.penghubung.quality.assessments;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A category of the index.
 *
 * @param from lowest index of the category, after rounding to two decimals
 */
@Schema(name = "AssessmentCategory")
public record Category(
        @NotBlank @Size(max = 10) @Pattern(regexp = StorableText.PATTERN)
        String code,

        @NotBlank @Size(max = 100) @Pattern(regexp = StorableText.PATTERN)
        String name,

        @NotNull @DecimalMin("0") @DecimalMax("5") @Digits(integer = 1, fraction = 2)
        BigDecimal from) {

    public Category {
        code = StorableText.stripped(code);
        name = StorableText.stripped(name);
    }
}
