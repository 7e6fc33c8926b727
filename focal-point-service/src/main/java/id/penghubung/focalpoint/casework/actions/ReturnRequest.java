package id.penghubung.focalpoint.casework.actions;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Request to return a complaint.
 *
 * @param reason the reason why the agency is not responsible
 * @param suggestedAgencyCode the agency that is responsible in its opinion
 */
@Schema(name = "CaseReturn")
record ReturnRequest(
        @NotNull @Size(min = 1, max = 1000) @Pattern(regexp = StorableText.PATTERN)
        String reason,

        @Size(max = 64) @Nullable String suggestedAgencyCode) {

    ReturnRequest {
        reason = StorableText.stripped(reason);
        suggestedAgencyCode = StorableText.strippedOrNull(suggestedAgencyCode);
    }
}
