package id.penghubung.complaints.conversation;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The reporter's answer to the agency.
 *
 * @param message the answer in the reporter's own words
 */
@Schema(name = "Answer")
public record AnswerRequest(@NotBlank @Size(max = 5000) String message) {

    public AnswerRequest {
        message = StorableText.stripped(message);
    }
}
