package id.penghubung.quality.coverage.dates;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The obligations of each year, from a year on.
 *
 * @param firstYear year from which they hold, until later ones
 * @param version for {@code If-Match}, as in the {@code ETag}
 */
@Schema(name = "StoredObligationDates")
record ObligationDatesView(
        @Schema(required = true) int firstYear,
        @Schema(required = true) ObligationDates dates,
        @Schema(required = true) Instant changedAt,
        @Schema(required = true) long version) {}
