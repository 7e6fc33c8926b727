package id.penghubung.routing.rules;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A new draft.
 *
 * @param title title for the list
 * @param reason reason for the version
 * @param basedOn the version whose rules are copied; without it, the version in force
 */
@Schema(name = "RuleSetDraft")
record DraftRequest(
        @NotBlank @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String title,

        @NotBlank @Size(max = 1000) @Pattern(regexp = StorableText.PATTERN)
        String reason,

        @Nullable UUID basedOn) {

    DraftRequest {
        title = StorableText.stripped(title);
        reason = StorableText.stripped(reason);
    }
}
