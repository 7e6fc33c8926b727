package id.penghubung.complaints.conversation;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Another time and place of a meeting.
 *
 * @param at in the future and within a year
 * @param text the reason, for the reporter
 */
@Schema(name = "MeetingMove")
record MeetingMoveRequest(
        @NotNull Instant at,
        @NotBlank @Size(max = 300) String place,
        @NotBlank @Size(max = 5000) String text) {

    MeetingMoveRequest {
        place = StorableText.stripped(place);
        text = StorableText.stripped(text);
    }
}
