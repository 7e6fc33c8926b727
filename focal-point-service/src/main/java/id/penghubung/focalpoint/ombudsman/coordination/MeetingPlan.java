package id.penghubung.focalpoint.ombudsman.coordination;

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
 * A coordination meeting to be planned.
 *
 * @param startsAt date and time; a meeting that was held before it was entered may begin up to 31 days ago
 * @param place room, or address of a video conference
 * @param chair name of the person in the chair
 * @param participants the people who are invited
 */
@Schema(name = "CoordinationMeetingPlan")
record MeetingPlan(
        @NotNull Instant startsAt,

        @NotNull @Size(min = 1, max = 500) @Pattern(regexp = StorableText.PATTERN)
        String place,

        @NotNull @Size(min = 1, max = 200) @Pattern(regexp = StorableText.PATTERN)
        String chair,

        @Nullable @Size(max = 100) List<@Valid @NotNull Participant> participants) {

    MeetingPlan {
        place = StorableText.stripped(place);
        chair = StorableText.stripped(chair);
        participants = Objects.requireNonNullElse(participants, List.of());
    }

    List<Participant> participantsOrNone() {
        return Objects.requireNonNull(participants);
    }
}
