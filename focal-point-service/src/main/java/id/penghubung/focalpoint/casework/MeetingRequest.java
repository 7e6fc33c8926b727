package id.penghubung.focalpoint.casework;

import id.penghubung.events.MeetingKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the reporter is asked to come to.
 *
 * @param at when, in the future and within a year
 * @param place where
 * @param message what for
 */
@Schema(name = "CaseMeeting")
record MeetingRequest(
        @NotNull MeetingKind kind,
        @NotNull Instant at,

        @NotNull @Size(min = 1, max = 300) @Pattern(regexp = Words.STORABLE)
        String place,

        @NotNull @Size(min = 1, max = 5000) @Pattern(regexp = Words.STORABLE)
        String message) {

    MeetingRequest {
        place = Words.stripped(place);
        message = Words.stripped(message);
    }
}
