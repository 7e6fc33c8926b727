package id.penghubung.focalpoint.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By which calendar an agency is to work. */
@Schema(name = "AgencyCalendar")
record AgencyCalendarRequest(
        @NotBlank @Size(max = 40) @Pattern(regexp = Storable.TEXT) @Schema(examples = "EVERY_DAY")
        String calendarCode) {}
