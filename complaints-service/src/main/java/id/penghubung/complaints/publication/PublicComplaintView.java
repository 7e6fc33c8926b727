package id.penghubung.complaints.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.penghubung.complaints.complaint.ComplaintStatus;
import id.penghubung.events.ComplaintKind;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A public complaint, as everybody sees it: the edited title and text, and nothing of the reporter.
 *
 * @param publicNumber its number, which is not the tracking number
 * @param status its status; of a merged complaint, that of its lead
 * @param submittedOn the day of its submission, in the zone of the office
 * @param publishedAt time at which a coordinator cleared it
 * @param location its position, rounded to about 100 metres; absent without one
 */
@Schema(name = "PublicComplaint")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicComplaintView(
        @Schema(required = true) String publicNumber,
        @Schema(required = true) String title,
        @Schema(required = true) String text,
        @Schema(required = true) ComplaintKind kind,
        @Schema(required = true) String categoryCode,
        @Schema(required = true) String districtCode,
        @Schema(required = true) ComplaintStatus status,
        @Nullable String agencyCode,
        @Nullable String agencyName,
        @Schema(required = true) LocalDate submittedOn,
        @Schema(required = true) Instant publishedAt,
        @Nullable Point location) {

    /** Degrees with three decimals. */
    @Schema(name = "PublicPoint")
    record Point(
            @Schema(required = true) double latitude,
            @Schema(required = true) double longitude) {}
}
