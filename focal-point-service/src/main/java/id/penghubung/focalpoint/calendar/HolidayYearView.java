package id.penghubung.focalpoint.calendar;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The holidays of a year.
 *
 * @param decreed whether the year is decreed; otherwise deadlines that reach into it are provisional
 * @param decree the decree of the year
 */
@Schema(name = "HolidayYear")
record HolidayYearView(
        @Schema(required = true) int year,
        @Schema(required = true) boolean decreed,
        @Nullable String decree,
        @Schema(required = true) List<HolidayView> items) {}
