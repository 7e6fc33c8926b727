package id.penghubung.complaints.conversation;

import id.penghubung.events.MessageParty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to be stored.
 *
 * @param agencyCode agency that sends or receives it; null with the coordinator
 * @param round number of the assignment to that agency; null with the coordinator
 * @param meetingId the meeting that it is about, or null
 * @param text null if the reporter answers an invitation without words
 * @param writtenBy sign-in name of the officer or the coordinator; null for a reporter, and for a message from focal-point-service,
 *     whose record of the case has the name
 */
record Message(
        UUID id,
        UUID complaintId,
        MessageKind kind,
        MessageParty sender,
        MessageParty addressee,
        @Nullable String agencyCode,
        @Nullable Integer round,
        @Nullable UUID meetingId,
        @Nullable String text,
        @Nullable String writtenBy,
        Instant sentAt) {

    /** Returns what an agency told or asked the reporter in focal-point-service. */
    static Message ofAgency(
            UUID id, UUID complaintId, MessageKind kind, String agencyCode, int round, String text, Instant at) {
        return new Message(
                id,
                complaintId,
                kind,
                MessageParty.AGENCY,
                MessageParty.REPORTER,
                agencyCode,
                round,
                kind == MessageKind.MEETING_PROPOSED ? id : null,
                text,
                null,
                at);
    }

    /** Contains no text, because it may tell who the reporter is and may be logged. */
    @Override
    public String toString() {
        return "Message " + id;
    }
}
