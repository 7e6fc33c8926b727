package id.penghubung.complaints.conversation;

import id.penghubung.events.MeetingKind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A meeting in its present state, also in an earlier message about it.
 *
 * @param at time of the meeting
 * @param place absent after the erasure of the complaint
 * @param outcome what the agency recorded at the end
 */
@Schema(name = "ComplaintMeeting")
public record MeetingView(
        @Schema(required = true) UUID id,
        @Schema(required = true) MeetingKind kind,
        @Schema(required = true) MeetingState state,
        @Schema(required = true) Instant at,
        @Nullable String place,
        @Nullable String outcome) {}
