package id.penghubung.complaints.conversation;

import id.penghubung.events.FollowUpPosted;
import id.penghubung.events.InformationRequested;
import id.penghubung.events.InterimAnswerPosted;
import id.penghubung.events.MeetingProposed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Adds to the conversation what agencies tell or ask reporters in focal-point-service: follow-ups, questions, invitations and interim
 * answers. The complaint is locked, and the event has changed it. The event's id is that of the message, and of the meeting.
 */
@ApplicationScoped
public class AgencyMessages {

    private final MessageTable messages;
    private final MeetingTable meetings;

    AgencyMessages(MessageTable messages, MeetingTable meetings) {
        this.messages = messages;
        this.meetings = meetings;
    }

    /** Adds the message of an event; other events have none. */
    public void add(UUID eventId, Object event) {
        switch (event) {
            case FollowUpPosted posted ->
                messages.insert(Message.ofAgency(
                        eventId,
                        posted.complaintId(),
                        MessageKind.FOLLOW_UP,
                        posted.agencyCode(),
                        posted.round(),
                        posted.message(),
                        posted.postedAt()));
            case InterimAnswerPosted interim ->
                messages.insert(Message.ofAgency(
                        eventId,
                        interim.complaintId(),
                        MessageKind.INTERIM_ANSWER,
                        interim.agencyCode(),
                        interim.round(),
                        interim.message(),
                        interim.postedAt()));
            case InformationRequested request ->
                messages.insert(Message.ofAgency(
                        eventId,
                        request.complaintId(),
                        MessageKind.INFORMATION_REQUEST,
                        request.agencyCode(),
                        request.round(),
                        request.question(),
                        request.requestedAt()));
            case MeetingProposed proposal -> add(eventId, proposal);
            default -> {
                // Nothing that the agency tells or asks.
            }
        }
    }

    private void add(UUID eventId, MeetingProposed proposal) {
        meetings.insert(
                new Meeting(
                        eventId,
                        proposal.complaintId(),
                        proposal.round(),
                        proposal.agencyCode(),
                        proposal.kind(),
                        MeetingState.PROPOSED,
                        proposal.at(),
                        proposal.place(),
                        null),
                proposal.proposedAt());
        messages.insert(Message.ofAgency(
                eventId,
                proposal.complaintId(),
                MessageKind.MEETING_PROPOSED,
                proposal.agencyCode(),
                proposal.round(),
                proposal.message(),
                proposal.proposedAt()));
    }
}
