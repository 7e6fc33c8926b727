package id.penghubung.focalpoint.casework.support;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Reason of an agency that declines to support another one.
 *
 * @param reason reason, which the responsible agency and the coordinator read, not the reporter
 */
@Schema(name = "SupportDecline")
record SupportDeclineRequest(
        @NotNull @Size(min = 1, max = 1000) @Pattern(regexp = StorableText.PATTERN)
        String reason) {

    SupportDeclineRequest {
        reason = StorableText.stripped(reason);
    }
}
