package id.penghubung.complaints.abuse;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The order to a reporter to wait before the next submission. It names the complaint from which it was made, and never the reporter.
 *
 * @param complaintId the complaint by whose reporter it was made; null if contact details were given, which are not shown
 * @param until the time from which the reporter may submit again
 * @param reason reason that the reporter reads
 * @param createdBy sign-in name of the coordinator
 * @param active whether it holds now
 * @param lifting its early end, or null
 * @param marksOnly whether the reporter is known by contact details alone. Complaints with them are accepted and marked
 *     ({@code RESTRICTED_CONTACT}), because anybody can type them; only an account whose mail address is verified, and which the
 *     coordinator named, is told to wait
 */
@Schema(name = "ReporterRestriction")
record ReporterRestriction(
        @Schema(required = true) UUID id,
        @Nullable UUID complaintId,
        @Schema(required = true) Instant until,
        @Schema(required = true) String reason,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy,
        @Schema(required = true) boolean active,
        @Nullable Lifting lifting,
        @Schema(required = true) boolean marksOnly,
        @Schema(required = true) long version) {

    /**
     * The early end of a restriction.
     *
     * @param by sign-in name of the coordinator
     */
    @Schema(name = "RestrictionLifting")
    record Lifting(
            @Schema(required = true) Instant at,
            @Schema(required = true) String by,
            @Schema(required = true) String reason) {}
}
