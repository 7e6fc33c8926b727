package id.penghubung.complaints.conversation;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The reporter's answer to the agency.
 *
 * @param message the answer in the reporter's own words
 * @param attachmentIds files of the complaint that the reporter has uploaded before
 */
@Schema(name = "Answer")
public record AnswerRequest(
        @NotBlank @Size(max = 5000) String message,
        @Nullable @Size(max = 10) List<@NotNull UUID> attachmentIds) {

    public AnswerRequest {
        message = StorableText.stripped(message);
    }

    List<UUID> attachments() {
        return attachmentIds == null ? List.of() : attachmentIds;
    }
}
