package id.penghubung.focalpoint.casework;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why. */
@Schema(name = "CaseReason")
record ReasonRequest(
        @NotNull @Size(min = 1, max = 1000) @Pattern(regexp = Words.STORABLE)
        String reason) {

    ReasonRequest {
        reason = Words.stripped(reason);
    }
}
