package id.penghubung.quality.standards.pledges;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The text of a pledge.
 *
 * @param text promise to keep the standards, and what follows if they are not kept
 */
@Schema(name = "PledgeText")
record PledgeTextRequest(
        @NotBlank @Size(max = 5000) @Pattern(regexp = StorableText.PATTERN)
        String text) {

    PledgeTextRequest {
        text = StorableText.stripped(text);
    }
}
