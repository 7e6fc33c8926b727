package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The reason of a cancellation or another step. */
@Schema(name = "CoordinationReason")
record MeetingReason(
        @NotNull @Size(min = 1, max = 2_000) @Pattern(regexp = StorableText.PATTERN)
        String reason) {

    MeetingReason {
        reason = StorableText.stripped(reason);
    }
}
