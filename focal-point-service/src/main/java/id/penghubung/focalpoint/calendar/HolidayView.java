package id.penghubung.focalpoint.calendar;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decreed day off.
 *
 * @param name what is celebrated, where known
 * @param decree what made it free, where it is not the decree of the year
 * @param estimated true where it follows a lunar forecast
 */
@Schema(name = "Holiday")
record HolidayView(
        @Schema(required = true) LocalDate date,
        @Schema(required = true) HolidayKind kind,
        @Nullable String name,
        @Nullable String decree,
        @Nullable Boolean estimated) {}
