package id.penghubung.complaints.duplicates;

import id.penghubung.complaints.complaint.ComplaintStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A public complaint with its supporters and its progress, as everybody may see it: without its text and without the texts of its
 * timeline. If it was merged, status, agency, supports and steps are those of its lead.
 *
 * @param publicNumber its number in the list of public complaints, which is not the tracking number
 * @param title the title that the coordinator has cleared for the public
 * @param submittedOn the day of its submission, in the zone of the office
 * @param supports number of people who support it, or a complaint that was merged into the same lead
 * @param supported whether the caller supports it
 * @param steps the changes of its status, oldest first
 * @param supportCode secret code of a supporter without an account, shown only once, to look and to stop; null otherwise
 * @param complaintId its id, for its reporter and for staff who see the complaint; null for everybody else, as is the tracking number
 */
@Schema(name = "SupportedComplaint")
record SupportView(
        @Schema(required = true) String publicNumber,
        @Schema(required = true) String title,
        @Schema(required = true) String categoryCode,
        @Schema(required = true) String districtCode,
        @Schema(required = true) ComplaintStatus status,
        @Nullable String agencyCode,
        @Nullable String agencyName,
        @Schema(required = true) LocalDate submittedOn,
        @Schema(required = true) long supports,
        @Schema(required = true) boolean supported,
        @Schema(required = true) List<PublicStep> steps,
        @Nullable String supportCode,
        @Nullable UUID complaintId,
        @Nullable String trackingNumber) {

    /** Contains no code, because it may be logged. */
    @Override
    public String toString() {
        return "Support of " + publicNumber;
    }
}
