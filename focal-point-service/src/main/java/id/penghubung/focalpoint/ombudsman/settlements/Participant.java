package id.penghubung.focalpoint.ombudsman.settlements;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.penghubung.kit.runtime.StorableText;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A participant of a settlement meeting.
 *
 * @param agencyCode the agency of a participant of the side {@code AGENCY}
 * @param name required, but absent on the side of the reporter
 * @param function function of the person, such as {@code Kepala Bidang Bina Marga}
 */
@Embeddable
@Schema(name = "SettlementParticipant")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Participant(
        @NotNull @Enumerated(EnumType.STRING) ParticipantSide side,

        @Nullable @Size(max = 40) @Pattern(regexp = StorableText.PATTERN)
        String agencyCode,

        @Nullable @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String name,

        @NotBlank @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String function) {

    Participant {
        agencyCode = StorableText.strippedOrNull(agencyCode);
        name = StorableText.strippedOrNull(name);
        function = StorableText.stripped(function);
    }

    /** Returns the participant as an agency sees it: of the reporter only that somebody came. */
    Participant withoutReporter() {
        return side == ParticipantSide.REPORTER ? new Participant(side, null, null, "Pelapor") : this;
    }
}
