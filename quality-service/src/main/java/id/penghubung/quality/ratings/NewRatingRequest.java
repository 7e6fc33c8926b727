package id.penghubung.quality.ratings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new rating of a unit.
 *
 * @param year that the Ombudsman rated
 */
@Schema(name = "NewOmbudsmanRating")
record NewRatingRequest(
        @NotNull @Size(max = 64) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+){0,15}")
        String unitCode,

        @NotNull @Min(2000) @Max(2999) Integer year,
        @NotNull @Valid RatingEntry entry) {}
