package id.penghubung.focalpoint.directory;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A canned reply as it is to be.
 *
 * @param code by which officers pick it
 * @param text in Indonesian; may hold {@code {trackingNumber}}, {@code {title}}, {@code {agency}}, {@code {dueDate}}
 */
@Schema(name = "CannedReplyRequest")
record CannedReplyRequest(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}") @Schema(examples = "terima-kasih")
        String code,

        @NotNull @Size(min = 1, max = 200) String title,
        @NotNull @Size(min = 1, max = 5000) String text) {

    CannedReplyRequest {
        title = InputText.stripped(title);
        text = InputText.stripped(text);
    }

    /** @throws ProblemException 400 naming the placeholders that nothing can be filled into */
    void requireKnownPlaceholders() {
        Set<String> unknown = Placeholders.unknownIn(text);
        if (!unknown.isEmpty()) {
            String names = String.join(", ", unknown);
            String known = String.join(", ", Placeholders.KNOWN);
            throw ProblemException.invalid(FieldError.of(
                    "text",
                    "tidak mengenal isian {" + names + "}; yang ada: " + known,
                    "does not know the placeholder {" + names + "}; there are: " + known));
        }
    }
}
