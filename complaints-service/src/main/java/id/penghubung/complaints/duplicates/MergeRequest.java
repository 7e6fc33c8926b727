package id.penghubung.complaints.duplicates;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The merging of a complaint into a lead.
 *
 * @param leadId id of the complaint that is handled for both
 * @param reason reason for the reporter of the merged complaint
 */
@Schema(name = "MergeRequest")
record MergeRequest(
        @NotNull UUID leadId,

        @NotNull @Size(min = 1, max = 1000) @Pattern(regexp = StorableText.PATTERN)
        String reason) {

    MergeRequest {
        reason = StorableText.stripped(reason);
    }
}
