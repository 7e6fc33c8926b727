package id.penghubung.routing.rules;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The publication of a rule set.
 *
 * @param reason reason, for the record
 */
@Schema(name = "RuleSetPublicationRequest")
record PublicationRequest(
        @NotBlank @Size(max = 1000) @Pattern(regexp = StorableText.PATTERN)
        String reason) {

    PublicationRequest {
        reason = StorableText.stripped(reason);
    }
}
