package id.penghubung.quality.standards.pledges;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new pledge of a unit.
 *
 * @param text promise to keep the standards, and what follows if they are not kept
 */
@Schema(name = "NewServicePledge")
record NewPledgeRequest(
        @NotNull @Size(max = 64) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+){0,15}")
        String unitCode,

        @NotBlank @Size(max = 5000) @Pattern(regexp = StorableText.PATTERN)
        String text) {

    NewPledgeRequest {
        text = StorableText.stripped(text);
    }
}
