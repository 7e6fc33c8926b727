package id.penghubung.complaints.complaint;

import id.penghubung.complaints.personaldata.Accused;
import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The party that a complaint accuses: any of agency, unit and person. Nobody of the agency is shown unit and person.
 *
 * @param agencyCode code of the agency whose staff is accused; only its form is checked
 * @param unit part of the agency, such as a counter or a field office
 * @param person name or office of the accused person
 */
@Schema(name = "AccusedRequest")
public record AccusedRequest(
        @Schema(examples = "disdukcapil") @Nullable @Pattern(regexp = Accused.AGENCY_CODE)
        String agencyCode,

        @Nullable @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String unit,

        @Nullable @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String person) {

    public AccusedRequest {
        agencyCode = StorableText.strippedOrNull(agencyCode);
        unit = StorableText.strippedOrNull(unit);
        person = StorableText.strippedOrNull(person);
    }

    Accused party() {
        return new Accused(agencyCode, unit, person);
    }

    /** Contains no personal data, because it may be logged. */
    @Override
    public String toString() {
        return "AccusedRequest";
    }
}
