package id.penghubung.complaints.conversation;

import id.penghubung.events.MessageParty;
import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A message to be sent.
 *
 * @param addressee {@code AGENCY} or {@code COORDINATOR} for a reporter, {@code REPORTER} for staff
 * @param attachmentIds files of the complaint that the sender has uploaded before
 */
@Schema(name = "NewMessage")
public record MessageRequest(
        @NotNull MessageParty addressee,
        @NotBlank @Size(max = 5000) String text,
        @Nullable @Size(max = 10) List<@NotNull UUID> attachmentIds) {

    public MessageRequest {
        text = StorableText.stripped(text);
    }

    List<UUID> attachments() {
        return attachmentIds == null ? List.of() : attachmentIds;
    }

    /** Contains no text, because it may tell who the reporter is and may be logged. */
    @Override
    public String toString() {
        return "MessageRequest";
    }
}
