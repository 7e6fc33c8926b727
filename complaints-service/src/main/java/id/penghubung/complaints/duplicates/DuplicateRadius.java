package id.penghubung.complaints.duplicates;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The distance up to which another complaint may be about the same matter.
 *
 * @param categoryCode the category, or {@code *} for all that have no radius of their own
 * @param metres distance in metres, 50 to 20,000
 * @param version version for {@code If-Match}
 * @param changedBy account that changed it last, or null
 */
@Schema(name = "DuplicateRadius")
record DuplicateRadius(
        @Schema(required = true) String categoryCode,
        @Schema(required = true) int metres,
        @Schema(required = true) long version,
        @Schema(required = true) Instant changedAt,
        @Nullable String changedBy) {

    /** Stands for all categories without a radius of their own. */
    static final String OTHER = "*";
}
