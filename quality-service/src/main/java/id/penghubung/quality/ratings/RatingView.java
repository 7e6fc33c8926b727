package id.penghubung.quality.ratings;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rating of a unit, with its origin.
 *
 * @param levelName as the Ombudsman prints it
 * @param maladministration whether the opinion says "with maladministration"; absent for other methods
 * @param asInDocument whether a score outside of the bounds was confirmed against the document
 * @param corrects id of the earlier entry; absent without a correction
 * @param enteredRole {@code ombudsman}, or {@code quality-coordinator} if the organisation bureau keyed it in
 * @param supersededAt time at which a correction took its place; absent for the entry that counts
 * @param version for {@code If-Match}, as in the {@code ETag}
 */
@Schema(name = "OmbudsmanRating")
record RatingView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String unitCode,
        @Schema(required = true) String unitName,
        @Schema(required = true) int year,
        @Schema(required = true) RatingMethod method,
        @Schema(required = true) String level,
        @Schema(required = true) String levelName,
        @Nullable RatingZone zone,
        @Nullable Boolean maladministration,
        @Nullable BigDecimal score,
        @Schema(required = true) List<DimensionScore> dimensions,
        @Schema(required = true) boolean asInDocument,
        @Schema(required = true) UUID documentId,
        @Schema(required = true) String documentNumber,
        @Schema(required = true) LocalDate documentDate,
        @Nullable UUID corrects,
        @Nullable String reason,
        @Schema(required = true) String enteredRole,
        @Schema(required = true) Instant enteredAt,
        @Nullable Instant supersededAt,
        @Nullable Instant publishedAt,
        @Schema(required = true) long version) {

    static RatingView of(Rating rating) {
        Rating.Content content = rating.content();
        Rating.Correction correction = rating.correction();
        return new RatingView(
                rating.id(),
                rating.subject().unitCode(),
                rating.subject().unitName(),
                rating.year(),
                content.method(),
                content.level(),
                content.levelName(),
                content.zone(),
                content.maladministration(),
                content.score(),
                content.dimensions(),
                content.asInDocument(),
                rating.origin().documentId(),
                rating.origin().documentNumber(),
                rating.origin().issuedOn(),
                correction == null ? null : correction.corrects(),
                correction == null ? null : correction.reason(),
                rating.origin().role(),
                rating.origin().enteredAt(),
                rating.supersededAt(),
                rating.publication() == null ? null : rating.publication().at(),
                rating.version());
    }
}
