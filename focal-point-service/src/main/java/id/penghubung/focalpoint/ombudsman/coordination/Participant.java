package id.penghubung.focalpoint.ombudsman.coordination;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.penghubung.kit.runtime.StorableText;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A participant of a coordination meeting.
 *
 * @param function function of the person, such as {@code Kepala Bidang}
 * @param agencyCode the agency that the participant represents; its focal points and heads are invited by mail
 * @param attended whether the participant was present; absent before the opening
 */
@Schema(name = "CoordinationParticipant")
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Participant(
        @NotNull @Size(min = 1, max = 200) @Pattern(regexp = StorableText.PATTERN) @Schema(examples = "Siti Aminah")
        String name,

        @NotNull @Size(min = 1, max = 200) @Pattern(regexp = StorableText.PATTERN) @Schema(examples = "Kepala Bidang")
        String function,

        @NotNull
        @Size(min = 1, max = 200)
        @Pattern(regexp = StorableText.PATTERN)
        @Schema(examples = "Dinas Pekerjaan Umum")
        String organisation,

        @Nullable @Size(max = 40) @Pattern(regexp = StorableText.PATTERN) @Schema(examples = "dpu")
        String agencyCode,

        @Nullable Boolean attended) {

    Participant {
        name = StorableText.stripped(name);
        function = StorableText.stripped(function);
        organisation = StorableText.stripped(organisation);
        agencyCode = StorableText.strippedOrNull(agencyCode);
    }
}
