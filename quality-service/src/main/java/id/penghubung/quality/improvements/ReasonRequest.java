package id.penghubung.quality.improvements;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision of the organisation bureau with its reason, which the unit reads. */
@Schema(name = "ImprovementReasonRequest")
record ReasonRequest(
        @NotBlank @Size(max = 2000) @Pattern(regexp = StorableText.PATTERN)
        String reason) {

    ReasonRequest {
        reason = StorableText.stripped(reason);
    }
}
