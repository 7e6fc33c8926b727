package id.penghubung.complaints.conversation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of messages in a conversation. All but {@code MESSAGE} come from an act, such as an invitation to a meeting. */
@Schema(name = "MessageKind")
public enum MessageKind {
    MESSAGE,
    FOLLOW_UP,
    INTERIM_ANSWER,
    /** The agency asks the reporter for information. */
    INFORMATION_REQUEST,
    /** The reporter answers an information request. */
    INFORMATION_PROVIDED,
    MEETING_PROPOSED,
    MEETING_ACCEPTED,
    MEETING_DECLINED,
    MEETING_MOVED,
    MEETING_HELD,
    MEETING_MISSED,
    MEETING_CANCELLED
}
