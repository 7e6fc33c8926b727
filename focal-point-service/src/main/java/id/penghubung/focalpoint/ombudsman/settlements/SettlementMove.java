package id.penghubung.focalpoint.ombudsman.settlements;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Request to move a planned meeting to another time or place.
 *
 * @param startsAt begin of the meeting; in the future
 */
@Schema(name = "SettlementMove")
record SettlementMove(
        @NotNull Instant startsAt,

        @NotBlank @Size(max = 500) @Pattern(regexp = StorableText.PATTERN)
        String place,

        @NotBlank @Size(max = 2_000) @Pattern(regexp = StorableText.PATTERN)
        String reason) {

    SettlementMove {
        place = StorableText.stripped(place);
        reason = StorableText.stripped(reason);
    }
}
