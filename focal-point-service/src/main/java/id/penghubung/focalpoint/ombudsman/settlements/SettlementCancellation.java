package id.penghubung.focalpoint.ombudsman.settlements;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Request to cancel a planned meeting. */
@Schema(name = "SettlementCancellation")
record SettlementCancellation(
        @NotBlank @Size(max = 2_000) @Pattern(regexp = StorableText.PATTERN)
        String reason) {

    SettlementCancellation {
        reason = StorableText.stripped(reason);
    }
}
