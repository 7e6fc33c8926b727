package id.penghubung.focalpoint.ombudsman.settlements;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Request to record that a call or an informal meeting settled a matter (<i>penyelesaian cepat</i>).
 *
 * @param heldAt time of the call or meeting; not in the future
 * @param place only of a meeting, and required there
 * @param agencies codes of the agencies that took part, of those concerned; an officer records only for their own
 * @param agreement what was agreed
 * @param commitments what which agency is to do by when
 */
@Schema(name = "QuickSettlement")
record QuickSettlement(
        @NotNull SettlementMeans means,
        @NotNull Instant heldAt,

        @Nullable @Size(max = 500) @Pattern(regexp = StorableText.PATTERN)
        String place,

        @NotNull @Size(min = 1, max = 50) List<@NotBlank @Size(max = 40) String> agencies,
        @NotNull @Size(min = 2, max = 100) List<@Valid @NotNull Participant> participants,

        @NotBlank @Size(max = 10_000) @Pattern(regexp = StorableText.PATTERN)
        String agreement,

        @NotNull @Size(min = 1, max = 100) List<@Valid @NotNull CommitmentRequest> commitments) {

    QuickSettlement {
        place = StorableText.strippedOrNull(place);
        agreement = StorableText.stripped(agreement);
    }

    /** Returns the result of the meeting that is recorded. */
    SettlementResult result() {
        return new SettlementResult(heldAt, SettlementOutcome.AGREED, participants, agreement, commitments);
    }
}
