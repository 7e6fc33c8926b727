package id.penghubung.complaints.conversation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the reporter tells the agency.
 *
 * @param message in his words
 */
@Schema(name = "Answer")
public record AnswerRequest(@NotBlank @Size(max = 5000) String message) {

    public AnswerRequest {
        message = message == null ? "" : message.strip();
    }
}
