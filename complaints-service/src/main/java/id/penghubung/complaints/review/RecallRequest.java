package id.penghubung.complaints.review;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The recall of a complaint from its agency.
 *
 * @param reason reason for the recall, for the reporter and the next agency
 * @param oversight true to mark the complaint as one that accuses staff of this agency, which is then handled by the
 *     inspectorate, or by the regional secretary if the inspectorate has it
 */
@Schema(name = "RecallRequest")
record RecallRequest(
        @NotBlank @Size(max = 1000) @Pattern(regexp = StorableText.PATTERN)
        String reason,

        @Nullable Boolean oversight) {

    RecallRequest {
        reason = StorableText.stripped(reason);
    }
}
