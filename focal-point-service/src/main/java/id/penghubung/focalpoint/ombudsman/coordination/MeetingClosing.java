package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The closing of the minutes.
 *
 * @param summary text for the whole meeting, such as other business
 */
@Schema(name = "CoordinationMinutesClosing")
record MeetingClosing(
        @Nullable @Size(max = 20_000) @Pattern(regexp = StorableText.PATTERN)
        String summary) {

    MeetingClosing {
        summary = StorableText.strippedOrNull(summary);
    }
}
