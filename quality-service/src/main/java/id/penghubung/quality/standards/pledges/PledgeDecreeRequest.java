package id.penghubung.quality.standards.pledges;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The decree by which a pledge is set.
 *
 * @param decreeDate date of the decree, not in the future
 */
@Schema(name = "PledgeDecree")
record PledgeDecreeRequest(
        @NotBlank @Size(max = 100) @Pattern(regexp = StorableText.PATTERN)
        String decreeNumber,

        @NotNull LocalDate decreeDate) {

    PledgeDecreeRequest {
        decreeNumber = StorableText.stripped(decreeNumber);
    }
}
