package id.penghubung.quality.ratings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rating as the document of the Ombudsman states it.
 *
 * @param level code of a level of the method of the year
 * @param maladministration whether the opinion says "with maladministration"; only for opinions
 * @param score from 0 to 100 with two decimals; may be absent for opinions
 * @param dimensions scores of dimensions; may be empty
 * @param documentId id of the document
 * @param asInDocument true if the document does state a score that is outside of the known bounds of its level
 */
@Schema(name = "OmbudsmanRatingEntry")
record RatingEntry(
        @NotNull @Size(max = 20) @Pattern(regexp = "[A-Z][A-Z_]*")
        String level,

        @Nullable Boolean maladministration,

        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Nullable
        BigDecimal score,

        @Size(max = 20) @Nullable List<@Valid @NotNull DimensionScore> dimensions,
        @NotNull UUID documentId,
        @Nullable Boolean asInDocument) {

    public RatingEntry {
        dimensions = dimensions == null ? List.of() : new ArrayList<>(dimensions);
    }

    /** Returns whether the sender has confirmed that the document states a score outside of the bounds. */
    boolean confirmed() {
        return Boolean.TRUE.equals(asInDocument);
    }

    /** Returns the scores of the dimensions. */
    List<DimensionScore> scores() {
        return dimensions == null ? List.of() : dimensions;
    }
}
