package id.penghubung.focalpoint.casework.model;

import id.penghubung.events.MeetingKind;
import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Proposal of a meeting with the reporter.
 *
 * @param at time of the meeting, in the future and within a year
 * @param place place of the meeting
 * @param message purpose of the meeting
 */
@Schema(name = "CaseMeeting")
public record MeetingProposal(
        @NotNull MeetingKind kind,
        @NotNull Instant at,

        @NotNull @Size(min = 1, max = 300) @Pattern(regexp = StorableText.PATTERN)
        String place,

        @NotNull @Size(min = 1, max = 5000) @Pattern(regexp = StorableText.PATTERN)
        String message) {

    public MeetingProposal {
        place = StorableText.stripped(place);
        message = StorableText.stripped(message);
    }
}
