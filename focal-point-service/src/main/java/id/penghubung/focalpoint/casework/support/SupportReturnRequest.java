package id.penghubung.focalpoint.casework.support;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Return of a supporting case.
 *
 * @param reason reason, which the responsible agency and the coordinator read, not the reporter
 */
@Schema(name = "SupportReturn")
record SupportReturnRequest(
        @NotNull @Size(min = 1, max = 1000) @Pattern(regexp = StorableText.PATTERN)
        String reason) {

    SupportReturnRequest {
        reason = StorableText.stripped(reason);
    }
}
