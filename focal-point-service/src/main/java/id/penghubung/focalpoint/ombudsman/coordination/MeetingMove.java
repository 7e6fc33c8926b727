package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The move of a planned meeting to another time or place.
 *
 * @param place the new place; the same when absent
 */
@Schema(name = "CoordinationMeetingMove")
record MeetingMove(
        @NotNull Instant startsAt,

        @Nullable @Size(max = 500) @Pattern(regexp = StorableText.PATTERN)
        String place,

        @NotNull @Size(min = 1, max = 2_000) @Pattern(regexp = StorableText.PATTERN)
        String reason) {

    MeetingMove {
        place = StorableText.strippedOrNull(place);
        reason = StorableText.stripped(reason);
    }
}
