package id.penghubung.focalpoint.ombudsman.matters;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A complaint that belongs to a matter.
 *
 * @param agencyCode the agency that handled it, one of the agencies concerned
 */
@Schema(name = "MatterComplaint")
@Embeddable
record LinkedComplaint(
        @NotNull @Schema(required = true) UUID complaintId,

        @NotNull @Pattern(regexp = MatterRequest.AGENCY_CODE) @Schema(required = true, examples = "dpu")
        String agencyCode) {}
