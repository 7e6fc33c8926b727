package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Submission of an action as carried out.
 *
 * @param text what was done; the draft when absent
 */
@Schema(name = "ActionSubmission")
record ActionSubmission(
        @Nullable @Size(max = 10_000) @Pattern(regexp = StorableText.PATTERN)
        String text) {

    ActionSubmission {
        text = StorableText.strippedOrNull(text);
    }
}
