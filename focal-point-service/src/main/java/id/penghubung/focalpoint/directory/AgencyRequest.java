package id.penghubung.focalpoint.directory;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The new state of an agency.
 *
 * @param active whether complaints may be routed to it
 * @param agreementDate the day on which it signed the focal-point agreement with the Ombudsman; absent if it did not
 */
@Schema(name = "AgencyRequest")
record AgencyRequest(
        @NotNull @Size(min = 1, max = 200) String name,
        @NotNull Boolean active,
        @Nullable LocalDate agreementDate) {

    AgencyRequest {
        name = StorableText.stripped(name);
    }
}
