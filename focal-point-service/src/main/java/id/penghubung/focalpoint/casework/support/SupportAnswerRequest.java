package id.penghubung.focalpoint.casework.support;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Answer of a supporting agency.
 *
 * @param message answer, which the responsible agency and the coordinator read, not the reporter
 */
@Schema(name = "SupportAnswer")
record SupportAnswerRequest(
        @NotNull @Size(min = 1, max = 5000) @Pattern(regexp = StorableText.PATTERN)
        String message) {

    SupportAnswerRequest {
        message = StorableText.stripped(message);
    }
}
