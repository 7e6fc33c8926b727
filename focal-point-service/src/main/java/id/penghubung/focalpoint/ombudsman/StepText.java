package id.penghubung.focalpoint.ombudsman;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Text of a step: a plan, a report or a draft of an agency, the minutes of an item, or an addendum. */
@Schema(name = "StepText")
public record StepText(
        @NotNull @Size(min = 1, max = 10_000) @Pattern(regexp = StorableText.PATTERN)
        String text) {

    public StepText {
        text = StorableText.stripped(text);
    }
}
