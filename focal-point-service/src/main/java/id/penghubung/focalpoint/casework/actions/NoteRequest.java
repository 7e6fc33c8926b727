package id.penghubung.focalpoint.casework.actions;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Request with a note for colleagues; it is never sent to the reporter. */
@Schema(name = "CaseNote")
record NoteRequest(
        @NotNull @Size(min = 1, max = 5000) @Pattern(regexp = StorableText.PATTERN)
        String text) {

    NoteRequest {
        text = StorableText.stripped(text);
    }
}
