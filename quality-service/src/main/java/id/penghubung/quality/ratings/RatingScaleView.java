package id.penghubung.quality.ratings;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The scale of ratings from a year on.
 *
 * @param firstYear year from which it holds, until a later scale
 * @param version for {@code If-Match}, as in the {@code ETag}
 */
@Schema(name = "StoredRatingScale")
record RatingScaleView(
        @Schema(required = true) int firstYear,
        @Schema(required = true) RatingScale scale,
        @Schema(required = true) Instant changedAt,
        @Schema(required = true) long version) {}
