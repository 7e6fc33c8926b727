package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Text in which an agency plans, reports or drafts. */
@Schema(name = "ActionText")
record ActionText(
        @NotNull @Size(min = 1, max = 10_000) @Pattern(regexp = StorableText.PATTERN)
        String text) {

    ActionText {
        text = StorableText.stripped(text);
    }
}
