package id.penghubung.quality.assessments;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An aspect of an instrument.
 *
 * @param code unique in the instrument
 * @param weight in percent; the weights of all aspects sum to 100
 * @param indicators their weights sum to 100 within the aspect
 */
@Schema(name = "AssessmentAspect")
public record Aspect(
        @NotNull @Size(max = 40) @Pattern(regexp = Aspect.CODE)
        String code,

        @NotBlank @Size(max = 300) @Pattern(regexp = StorableText.PATTERN)
        String name,

        @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal weight,

        @NotNull @Size(min = 1, max = 50) List<@Valid @NotNull Indicator> indicators) {

    /** Pattern of the codes of aspects, indicators and questions. */
    static final String CODE = "[A-Za-z0-9]+([._-][A-Za-z0-9]+){0,15}";

    public Aspect {
        name = StorableText.stripped(name);
        indicators = copy(indicators);
    }

    /** Copies a list, with the null elements that the check of a request must still find. */
    static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : new ArrayList<>(list);
    }
}
