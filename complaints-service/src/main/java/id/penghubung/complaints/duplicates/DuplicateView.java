package id.penghubung.complaints.duplicates;

import id.penghubung.complaints.complaint.ComplaintStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An open public complaint that may be about the same matter as a draft.
 *
 * @param publicNumber its number in the list of public complaints, which is not the tracking number
 * @param title the title that the coordinator has cleared for the public
 * @param submittedOn the day of its submission, in the zone of the office
 * @param supports number of people who support it, or a complaint that was merged into it
 * @param score likeness, 0 to 1, for the order only
 * @param reasons reasons for which it is in the list
 * @param id its id, for its reporter and for staff who see the complaint; null for everybody else, as is the tracking number
 */
@Schema(name = "PossibleDuplicate")
record DuplicateView(
        @Schema(required = true) String publicNumber,
        @Schema(required = true) String title,
        @Schema(required = true) ComplaintStatus status,
        @Schema(required = true) String categoryCode,
        @Schema(required = true) String districtCode,
        @Schema(required = true) LocalDate submittedOn,
        @Schema(required = true) long supports,
        @Schema(required = true) double score,
        @Schema(required = true) Reasons reasons,
        @Nullable UUID id,
        @Nullable String trackingNumber) {

    /**
     * Reasons for a likeness.
     *
     * @param distanceMetres distance from the position of the draft, rounded to 50 metres, because public positions are rounded
     *     too; null if one of the positions is unknown or it is not near
     * @param sharedWords words of the draft that the complaint has too
     */
    @Schema(name = "DuplicateReasons")
    record Reasons(
            @Nullable Integer distanceMetres,
            @Schema(required = true) List<String> sharedWords,
            @Schema(required = true) boolean sameCategory,
            @Schema(required = true) boolean sameDistrict) {}
}
