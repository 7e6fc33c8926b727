package id.penghubung.quality.standards.pledges;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The signature of a pledge.
 *
 * @param signatory name of the person who signed for the unit
 * @param position office of that person
 * @param signedOn day of the signature, not in the future
 */
@Schema(name = "PledgeSignature")
record SignatureRequest(
        @NotBlank @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String signatory,

        @NotBlank @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String position,

        @NotNull LocalDate signedOn) {

    SignatureRequest {
        signatory = StorableText.stripped(signatory);
        position = StorableText.stripped(position);
    }
}
