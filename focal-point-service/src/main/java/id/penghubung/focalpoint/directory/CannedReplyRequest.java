package id.penghubung.focalpoint.directory;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The new state of a canned reply.
 *
 * @param code the code by which officers select the reply
 * @param text the text in Indonesian; it may contain the placeholders {@code {trackingNumber}}, {@code {title}},
 *     {@code {agency}} and {@code {dueDate}}
 */
@Schema(name = "CannedReplyRequest")
record CannedReplyRequest(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}") @Schema(examples = "terima-kasih")
        String code,

        @NotNull @Size(min = 1, max = 200) String title,
        @NotNull @Size(min = 1, max = 5000) String text) {

    CannedReplyRequest {
        title = StorableText.stripped(title);
        text = StorableText.stripped(text);
    }

    /** @throws ProblemException 400 with the names of the unknown placeholders */
    void requireKnownPlaceholders() {
        Set<String> unknown = Placeholders.unknownIn(text);
        if (!unknown.isEmpty()) {
            String names = String.join(", ", unknown);
            String known = String.join(", ", Placeholders.KNOWN);
            throw ProblemException.invalid(FieldError.of(
                    "text",
                    "tidak mengenal isian {" + names + "}; yang ada: " + known,
                    "contains the unknown placeholder {" + names + "}; known are: " + known));
        }
    }
}
