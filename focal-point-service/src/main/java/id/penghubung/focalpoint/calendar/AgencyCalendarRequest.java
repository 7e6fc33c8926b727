package id.penghubung.focalpoint.calendar;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The calendar of an agency, in requests and responses. */
@Schema(name = "AgencyCalendar")
record AgencyCalendarRequest(
        @NotBlank @Size(max = 40) @Pattern(regexp = StorableText.PATTERN) @Schema(examples = "EVERY_DAY")
        String calendarCode) {}
