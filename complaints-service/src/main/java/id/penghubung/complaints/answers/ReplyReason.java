package id.penghubung.complaints.answers;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Request of a reporter who disputes the answer, or asks the superior.
 *
 * @param reason reason in the reporter's own words
 */
@Schema(name = "ReplyReason")
public record ReplyReason(@NotBlank @Size(max = 5000) String reason) {

    public ReplyReason {
        reason = StorableText.stripped(reason);
    }
}
