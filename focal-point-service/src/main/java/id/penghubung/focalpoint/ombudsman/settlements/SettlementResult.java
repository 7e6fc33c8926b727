package id.penghubung.focalpoint.ombudsman.settlements;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Request to record the result of a meeting that was held.
 *
 * @param heldAt not in the future
 * @param participants the people who came
 * @param agreement what was agreed; required for {@code AGREED}
 * @param commitments what which agency is to do by when; only for {@code AGREED}
 */
@Schema(name = "SettlementResult")
record SettlementResult(
        @NotNull Instant heldAt,
        @NotNull SettlementOutcome outcome,
        @NotNull @Size(min = 1, max = 100) List<@Valid @NotNull Participant> participants,

        @Nullable @Size(max = 10_000) @Pattern(regexp = StorableText.PATTERN)
        String agreement,

        @Nullable @Size(max = 100) List<@Valid @NotNull CommitmentRequest> commitments) {

    SettlementResult {
        agreement = StorableText.strippedOrNull(agreement);
        commitments = Objects.requireNonNullElse(commitments, List.of());
    }

    List<CommitmentRequest> commitmentsOrNone() {
        return Objects.requireNonNull(commitments);
    }
}
