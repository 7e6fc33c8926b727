package id.penghubung.quality.ratings;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Score of one dimension, as the document states it.
 *
 * @param dimension code of a dimension of the method of the year
 */
@Schema(name = "RatingDimensionScore")
record DimensionScore(
        @NotNull @Size(max = 30) @Pattern(regexp = "[A-Z][A-Z_]*")
        String dimension,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal score) {}
