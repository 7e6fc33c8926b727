package id.penghubung.focalpoint.casework.actions;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Request with a message for the reporter. */
@Schema(name = "CaseMessage")
record MessageRequest(
        @NotNull @Size(min = 1, max = 5000) @Pattern(regexp = StorableText.PATTERN)
        String message) {

    MessageRequest {
        message = StorableText.stripped(message);
    }
}
