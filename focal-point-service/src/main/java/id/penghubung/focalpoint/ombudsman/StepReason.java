package id.penghubung.focalpoint.ombudsman;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reason of a step, such as the withdrawal of an action or the cancellation of a meeting. */
@Schema(name = "StepReason")
public record StepReason(
        @NotNull @Size(min = 1, max = 2_000) @Pattern(regexp = StorableText.PATTERN)
        String reason) {

    public StepReason {
        reason = StorableText.stripped(reason);
    }
}
