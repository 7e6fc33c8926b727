package id.penghubung.quality.ratings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Ratings of a unit over the years.
 *
 * @param years oldest first
 */
@Schema(name = "OmbudsmanRatingTrend")
record RatingTrend(
        @Schema(required = true) String unitCode,
        @Schema(required = true) List<Point> years) {

    /**
     * The rating of a year.
     *
     * @param change score minus that of the year before; absent if there is none, or another method was used
     */
    @Schema(name = "OmbudsmanRatingOfYear")
    record Point(
            @Schema(required = true) int year,
            @Schema(required = true) RatingMethod method,
            @Schema(required = true) String level,
            @Schema(required = true) String levelName,
            @Nullable RatingZone zone,
            @Nullable Boolean maladministration,
            @Nullable BigDecimal score,
            @Schema(required = true) List<DimensionScore> dimensions,
            @Schema(required = true) String documentNumber,
            @Nullable BigDecimal change) {}

    /** @param ratings that count, oldest first */
    static RatingTrend of(String unitCode, List<Rating> ratings) {
        List<Point> points = new ArrayList<>();
        Rating before = null;
        for (Rating rating : ratings) {
            Rating.Content content = rating.content();
            points.add(new Point(
                    rating.year(),
                    content.method(),
                    content.level(),
                    content.levelName(),
                    content.zone(),
                    content.maladministration(),
                    content.score(),
                    content.dimensions(),
                    rating.origin().documentNumber(),
                    change(before, rating)));
            before = rating;
        }
        return new RatingTrend(unitCode, points);
    }

    private static @Nullable BigDecimal change(@Nullable Rating before, Rating rating) {
        if (before == null
                || before.year() != rating.year() - 1
                || before.content().method() != rating.content().method()) {
            return null;
        }
        BigDecimal from = before.content().score();
        BigDecimal to = rating.content().score();
        return from == null || to == null ? null : to.subtract(from);
    }
}
