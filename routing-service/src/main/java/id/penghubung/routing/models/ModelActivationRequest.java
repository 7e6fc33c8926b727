package id.penghubung.routing.models;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The activation of a suggestion model.
 *
 * @param reason reason, for the record
 */
@Schema(name = "SuggestionModelActivationRequest")
record ModelActivationRequest(
        @NotBlank @Size(max = 1000) @Pattern(regexp = StorableText.PATTERN)
        String reason) {

    ModelActivationRequest {
        reason = StorableText.stripped(reason);
    }
}
