package id.penghubung.focalpoint.casework.actions;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Request with the reason of an action. */
@Schema(name = "CaseReason")
record ReasonRequest(
        @NotNull @Size(min = 1, max = 1000) @Pattern(regexp = StorableText.PATTERN)
        String reason) {

    ReasonRequest {
        reason = StorableText.stripped(reason);
    }
}
