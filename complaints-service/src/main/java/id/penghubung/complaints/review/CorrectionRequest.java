package id.penghubung.complaints.review;

import id.penghubung.complaints.complaint.AccusedRequest;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.Complexity;
import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A correction of the classification of a complaint, or of the party that it accuses. Fields that are absent stay as they are.
 *
 * @param kind corrected kind
 * @param categoryCode corrected category; with a category for complaints that accuse staff, the complaint becomes one
 * @param complexity class that sets the time in which the agency must answer: 5, 14 or 60 working days
 * @param districtCode corrected district
 * @param oversight whether the complaint accuses staff and belongs to the inspectorate
 * @param accused the party that the complaint accuses from now on, as a whole; an empty object: nobody
 * @param reason reason for the correction, for the reporter and the agency; it must not name the accused unit or person
 */
@Schema(name = "CorrectionRequest")
record CorrectionRequest(
        @Nullable ComplaintKind kind,
        @Nullable @Size(max = 10) String categoryCode,
        @Nullable Complexity complexity,
        @Nullable @Size(max = 13) String districtCode,
        @Nullable Boolean oversight,
        @Nullable @Valid AccusedRequest accused,

        @NotBlank @Size(max = 1000) @Pattern(regexp = StorableText.PATTERN)
        String reason)
        implements CorrectionFields {

    CorrectionRequest {
        reason = StorableText.stripped(reason);
    }
}
