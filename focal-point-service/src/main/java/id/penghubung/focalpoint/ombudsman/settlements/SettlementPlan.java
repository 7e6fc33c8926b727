package id.penghubung.focalpoint.ombudsman.settlements;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Request to plan a mediation or conciliation.
 *
 * @param startsAt begin of the meeting; in the future
 * @param agencies codes of the agencies that are to come, of those concerned
 * @param participants the people who are expected
 */
@Schema(name = "SettlementPlan")
record SettlementPlan(
        @NotNull SettlementKind kind,
        @NotNull Instant startsAt,

        @NotBlank @Size(max = 500) @Pattern(regexp = StorableText.PATTERN)
        String place,

        @NotNull @Size(min = 1, max = 50) List<@NotBlank @Size(max = 40) String> agencies,
        @Nullable @Size(max = 100) List<@Valid @NotNull Participant> participants) {

    SettlementPlan {
        place = StorableText.stripped(place);
        participants = Objects.requireNonNullElse(participants, List.of());
    }

    List<Participant> participantsOrNone() {
        return Objects.requireNonNull(participants);
    }
}
