package id.penghubung.complaints.conversation;

import id.penghubung.events.MessageParty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stored message, with the present state of the meeting that it is about. */
record MessageRow(
        UUID id,
        UUID complaintId,
        int seq,
        MessageKind kind,
        MessageParty sender,
        MessageParty addressee,
        @Nullable String agencyCode,
        @Nullable String text,
        @Nullable String writtenBy,
        Instant sentAt,
        @Nullable MeetingView meeting) {

    /** Contains no text, because it may tell who the reporter is and may be logged. */
    @Override
    public String toString() {
        return "MessageRow " + id;
    }
}
