package id.penghubung.focalpoint.directory;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An agency to be added to the directory.
 *
 * @param districtCode the district that a district office serves
 * @param agreementDate the day on which it signed the focal-point agreement with the Ombudsman; absent if it did not
 */
@Schema(name = "NewAgency")
record NewAgencyRequest(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,39}") @Schema(examples = "dinpora")
        String code,

        @NotNull @Size(min = 1, max = 200) String name,

        @NotNull
        @Pattern(regexp = "SECRETARIAT|INSPECTORATE|DEPARTMENT|HOSPITAL|REGIONAL_COMPANY|DISTRICT_OFFICE")
        @Schema(examples = "DEPARTMENT")
        String kind,

        @Pattern(regexp = "[0-9]{2}(\\.[0-9]{2}){2}") @Nullable
        String districtCode,

        @Nullable LocalDate agreementDate) {

    NewAgencyRequest {
        name = StorableText.stripped(name);
    }
}
