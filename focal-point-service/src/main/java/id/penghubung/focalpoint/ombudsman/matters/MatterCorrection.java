package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A matter as it should have been entered. It replaces all that can be corrected; an absent list is empty.
 *
 * @param numbers the numbers of the Ombudsman, as written
 * @param subject what the matter is about; never the name of a reporter
 * @param sector the sector (<i>substansi</i>)
 * @param maladministrationTypes codes of the alleged types, valid on the day on which the matter was opened
 * @param agencies codes of the agencies concerned
 * @param complaints complaints that belong to the matter
 * @param reporterSecret whether the identity of the reporter is secret; only the liaison may end the secrecy
 * @param reason why it is corrected; not shown to agencies
 */
@Schema(name = "MatterCorrection")
record MatterCorrection(
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 200) String> numbers,
        @NotNull @Size(min = 1, max = 500) String subject,
        @NotNull AccessType accessType,

        @NotNull @Size(min = 1, max = 100) @Schema(examples = "pertanahan")
        String sector,

        @Nullable @Size(max = 20)
        List<@NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,59}") String> maladministrationTypes,

        @NotNull Addressee addressee,

        @NotNull @Size(min = 1, max = 50) List<@NotNull @Pattern(regexp = MatterRequest.AGENCY_CODE) String> agencies,

        @Nullable @Size(max = 20) List<@Valid @NotNull Accused> accused,
        @Nullable @Size(max = 100) List<@Valid @NotNull LinkedComplaint> complaints,
        @NotNull Boolean reporterSecret,
        @NotNull @Size(min = 1, max = 1000) String reason) {

    MatterCorrection {
        subject = StorableText.stripped(subject);
        sector = StorableText.stripped(sector);
        reason = StorableText.stripped(reason);
    }

    /** Returns the request that would have opened the matter like this. */
    MatterRequest asRequest() {
        return new MatterRequest(
                numbers,
                subject,
                accessType,
                sector,
                maladministrationTypes,
                addressee,
                agencies,
                accused,
                complaints,
                reporterSecret,
                null,
                null);
    }
}
