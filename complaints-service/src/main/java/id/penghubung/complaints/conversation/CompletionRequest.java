package id.penghubung.complaints.conversation;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The reporter's completion of a complaint.
 *
 * @param message what was missing, in the reporter's own words
 */
@Schema(name = "Completion")
public record CompletionRequest(@NotBlank @Size(max = 5000) String message) {

    public CompletionRequest {
        message = StorableText.stripped(message);
    }

    /** Contains no text, because it may tell who the reporter is and may be logged. */
    @Override
    public String toString() {
        return "CompletionRequest";
    }
}
