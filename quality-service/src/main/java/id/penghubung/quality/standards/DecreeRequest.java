package id.penghubung.quality.standards;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The decree by which a standard comes into force (<i>surat keputusan</i>).
 *
 * @param decreeNumber number of the decree
 * @param decreeDate date of the decree, not in the future and not before the consultation
 */
@Schema(name = "StandardDecree")
record DecreeRequest(
        @NotBlank @Size(max = 100) @Pattern(regexp = StorableText.PATTERN)
        String decreeNumber,

        @NotNull LocalDate decreeDate) {

    DecreeRequest {
        decreeNumber = StorableText.stripped(decreeNumber);
    }
}
