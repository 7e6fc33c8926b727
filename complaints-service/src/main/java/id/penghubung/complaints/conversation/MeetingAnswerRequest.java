package id.penghubung.complaints.conversation;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The reporter's answer to an invitation.
 *
 * @param accepted whether the reporter will come
 * @param text such as the reason, or a time that suits better; or null
 */
@Schema(name = "MeetingAnswer")
public record MeetingAnswerRequest(
        @NotNull Boolean accepted,
        @Nullable @Size(max = 5000) String text) {

    public MeetingAnswerRequest {
        text = StorableText.strippedOrNull(text);
    }

    /** Contains no text, because it may tell who the reporter is and may be logged. */
    @Override
    public String toString() {
        return "MeetingAnswerRequest";
    }
}
