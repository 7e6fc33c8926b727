package id.penghubung.focalpoint.casework.actions;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Request to return a complaint, with the reason why the agency is not responsible. */
@Schema(name = "CaseReturn")
record ReturnRequest(
        @NotNull @Size(min = 1, max = 1000) @Pattern(regexp = StorableText.PATTERN)
        String reason) {

    ReturnRequest {
        reason = StorableText.stripped(reason);
    }
}
