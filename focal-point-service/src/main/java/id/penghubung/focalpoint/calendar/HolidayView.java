package id.penghubung.focalpoint.calendar;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A holiday in responses.
 *
 * @param name the name of the holiday, if known
 * @param decree the decree that set it, if it is not the decree of the year
 * @param estimated true if the date follows a lunar forecast
 */
@Schema(name = "Holiday")
record HolidayView(
        @Schema(required = true) LocalDate date,
        @Schema(required = true) HolidayKind kind,
        @Nullable String name,
        @Nullable String decree,
        @Nullable Boolean estimated) {}
