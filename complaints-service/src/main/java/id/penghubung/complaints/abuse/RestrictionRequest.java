package id.penghubung.complaints.abuse;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A reporter who is to wait, given either by one of their complaints or by contact details.
 *
 * @param complaintId a complaint of the reporter, who stays unknown to the coordinator
 * @param reporter contact details that the coordinator knows
 * @param until the time from which the reporter may submit again
 * @param reason reason that the reporter reads
 */
@Schema(name = "RestrictReporter")
record RestrictionRequest(
        @Nullable UUID complaintId,
        @Nullable @Valid Contact reporter,
        @NotNull Instant until,
        @NotNull @Size(min = 10, max = 500) String reason) {

    RestrictionRequest {
        reason = StorableText.stripped(reason);
    }

    /**
     * Contact details, of which one is enough.
     *
     * @param nik population number, with or without separators
     */
    @Schema(name = "RestrictedContact")
    record Contact(
            @Nullable @Size(max = 254) String email,
            @Nullable @Size(max = 30) String phone,
            @Nullable @Size(max = 30) String nik) {

        /** Contains no personal data, because it may be logged. */
        @Override
        public String toString() {
            return "Contact";
        }
    }

    /** Contains no personal data, because it may be logged. */
    @Override
    public String toString() {
        return "RestrictionRequest until " + until;
    }
}
