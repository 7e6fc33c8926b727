package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The minutes of an item, or an addendum. */
@Schema(name = "CoordinationText")
record MeetingText(
        @NotNull @Size(min = 1, max = 10_000) @Pattern(regexp = StorableText.PATTERN)
        String text) {

    MeetingText {
        text = StorableText.stripped(text);
    }
}
