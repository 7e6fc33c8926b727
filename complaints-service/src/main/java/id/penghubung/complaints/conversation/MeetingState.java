package id.penghubung.complaints.conversation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The states of a meeting. A moved meeting is proposed again. */
@Schema(name = "MeetingState")
public enum MeetingState {
    PROPOSED,
    /** The reporter will come. */
    ACCEPTED,
    /** The reporter cannot come; the agency may move the meeting. */
    DECLINED,
    HELD,
    MISSED,
    CANCELLED;

    /** Returns whether the meeting can still be answered, moved, or ended. */
    boolean isOpen() {
        return this == PROPOSED || this == ACCEPTED || this == DECLINED;
    }
}
