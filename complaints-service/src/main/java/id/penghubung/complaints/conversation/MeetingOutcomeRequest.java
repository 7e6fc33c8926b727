package id.penghubung.complaints.conversation;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The end of a meeting.
 *
 * @param end whether it was held, missed or is cancelled
 * @param text what was agreed, or why it did not take place
 */
@Schema(name = "MeetingOutcome")
record MeetingOutcomeRequest(
        @NotNull End end, @NotBlank @Size(max = 5000) String text) {

    MeetingOutcomeRequest {
        text = StorableText.stripped(text);
    }

    /** The ways in which a meeting ends. */
    @Schema(name = "MeetingEnd")
    enum End {
        HELD(MeetingState.HELD, MessageKind.MEETING_HELD),
        MISSED(MeetingState.MISSED, MessageKind.MEETING_MISSED),
        CANCELLED(MeetingState.CANCELLED, MessageKind.MEETING_CANCELLED);

        private final MeetingState state;
        private final MessageKind kind;

        End(MeetingState state, MessageKind kind) {
            this.state = state;
            this.kind = kind;
        }

        MeetingState state() {
            return state;
        }

        MessageKind kind() {
            return kind;
        }
    }
}
