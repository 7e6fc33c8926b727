package id.penghubung.routing.rules;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The content of a draft.
 *
 * @param title title for the list
 * @param reason reason for this version
 * @param rules rules by priority; all together have at most 5,000 words and phrases and 20,000 other values
 */
@Schema(name = "RuleSetRequest")
record RuleSetRequest(
        @NotBlank @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String title,

        @NotBlank @Size(max = 1000) @Pattern(regexp = StorableText.PATTERN)
        String reason,

        @NotNull @Size(max = 1000) List<@NotNull @Valid Rule> rules) {

    RuleSetRequest {
        title = StorableText.stripped(title);
        reason = StorableText.stripped(reason);
    }
}
