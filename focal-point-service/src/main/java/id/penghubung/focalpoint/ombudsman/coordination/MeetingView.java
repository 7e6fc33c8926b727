package id.penghubung.focalpoint.ombudsman.coordination;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.penghubung.focalpoint.audit.EntryView;
import id.penghubung.focalpoint.ombudsman.ChangeReplies;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A coordination meeting in responses.
 *
 * @param reason the reason of the last move, or of the cancellation
 * @param summary text of the minutes for the whole meeting
 * @param closedAt time at which the minutes were closed
 * @param entries the audit record; absent in lists. Entries about a matter from which the reader is excluded are left out
 */
@Schema(name = "CoordinationMeeting")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeetingView(
        @Schema(required = true) UUID id,
        @Schema(required = true) Instant startsAt,
        @Schema(required = true) String place,
        @Schema(required = true) String chair,
        @Schema(required = true) MeetingState state,
        @Schema(required = true) List<MeetingState> nextStates,
        @Nullable String reason,
        @Nullable Instant openedAt,
        @Schema(required = true) List<Participant> participants,
        @Nullable String summary,
        @Nullable Instant closedAt,
        @Schema(required = true) List<Addendum> addenda,
        @Nullable List<EntryView> entries,
        @Schema(required = true) long version)
        implements ChangeReplies.Body {

    static MeetingView of(CoordinationMeeting meeting, @Nullable List<EntryView> entries) {
        return new MeetingView(
                meeting.id(),
                meeting.startsAt(),
                meeting.place(),
                meeting.chair(),
                meeting.state(),
                List.copyOf(meeting.state().next()),
                meeting.reason(),
                meeting.openedAt(),
                meeting.participants(),
                meeting.summary(),
                meeting.closedAt(),
                meeting.addenda(),
                entries,
                meeting.version());
    }
}
