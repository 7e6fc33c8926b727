package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The reason for a step of the liaison. */
@Schema(name = "ActionReason")
record ActionReason(
        @NotNull @Size(min = 1, max = 2_000) @Pattern(regexp = StorableText.PATTERN)
        String reason) {

    ActionReason {
        reason = StorableText.stripped(reason);
    }
}
