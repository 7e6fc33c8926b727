package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answered letter whose answer is not sufficient, so that the new letter asks further.
 *
 * @param letterId the answered letter, not the answer to it
 * @param reason why the answer is not sufficient
 * @param missing what is missing in the answer
 */
@Schema(name = "FurtherRequest")
record FurtherRequest(
        @NotNull UUID letterId,

        @NotBlank @Size(max = 2_000) @Pattern(regexp = StorableText.PATTERN)
        String reason,

        @NotBlank @Size(max = 2_000) @Pattern(regexp = StorableText.PATTERN)
        String missing) {

    FurtherRequest {
        reason = StorableText.stripped(reason);
        missing = StorableText.stripped(missing);
    }
}
