package id.penghubung.complaints.answers;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Rating of the handling of a complaint, without the identity of its reporter.
 *
 * @param rating from 1 (poor) to 5
 * @param comment words of the reporter, or null
 * @param ratedAt time of the first rating
 * @param changeableUntil time until which the reporter may change it
 */
@Schema(name = "ComplaintRating")
public record RatingView(
        @Schema(required = true) int rating,
        @Nullable String comment,
        @Schema(required = true) Instant ratedAt,
        @Schema(required = true) Instant changeableUntil) {}
