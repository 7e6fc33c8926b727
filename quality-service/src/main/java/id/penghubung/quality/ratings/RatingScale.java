package id.penghubung.quality.ratings;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The method by which the Ombudsman rates, from a year on. The bounds only find errors of keying: a rating is what its document says.
 *
 * @param legalBasis rule or publication that has the method
 * @param confirmed whether the bounds were read in a publication of the Ombudsman
 * @param levels best first
 * @param dimensions parts that a document may score
 */
@Schema(name = "RatingScale")
record RatingScale(
        @NotNull RatingMethod method,

        @NotBlank @Size(max = 300) @Pattern(regexp = StorableText.PATTERN)
        String legalBasis,

        @NotNull Boolean confirmed,
        @NotEmpty @Size(max = 20) List<@Valid @NotNull Level> levels,
        @NotNull @Size(max = 20) List<@Valid @NotNull Dimension> dimensions) {

    /**
     * A level.
     *
     * @param name as the Ombudsman prints it
     * @param from lowest score of the level; absent if the bounds are not known
     * @param to highest score of the level; absent if the bounds are not known
     */
    @Schema(name = "RatingLevel")
    record Level(
            @NotNull @Size(max = 20) @Pattern(regexp = "[A-Z][A-Z_]*")
            String code,

            @NotBlank @Size(max = 100) @Pattern(regexp = StorableText.PATTERN)
            String name,

            @Nullable RatingZone zone,

            @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Nullable
            BigDecimal from,

            @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Nullable
            BigDecimal to) {

        /** Returns whether both bounds are known and in their order, or neither is known. */
        boolean isOrdered() {
            return from == null ? to == null : to != null && from.compareTo(to) <= 0;
        }

        /** Returns whether a score fits the level; true if the level has no bounds. */
        boolean allows(BigDecimal score) {
            return (from == null || score.compareTo(from) >= 0) && (to == null || score.compareTo(to) <= 0);
        }
    }

    /** A part that a document may score, such as the input of a service. */
    @Schema(name = "RatingDimension")
    record Dimension(
            @NotNull @Size(max = 30) @Pattern(regexp = "[A-Z][A-Z_]*")
            String code,

            @NotBlank @Size(max = 100) @Pattern(regexp = StorableText.PATTERN)
            String name) {}

    Optional<Level> level(String code) {
        return levels.stream().filter(level -> level.code().equals(code)).findFirst();
    }

    boolean hasDimension(String code) {
        return dimensions.stream().anyMatch(dimension -> dimension.code().equals(code));
    }

    /** Returns whether no code stands twice and no level has its bounds in the wrong order. */
    boolean isConsistent() {
        return levels.stream().map(Level::code).distinct().count() == levels.size()
                && dimensions.stream().map(Dimension::code).distinct().count() == dimensions.size()
                && levels.stream().allMatch(Level::isOrdered);
    }
}
