package id.penghubung.complaints.conversation;

import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintConversation;
import id.penghubung.complaints.complaint.ComplaintRepository;
import id.penghubung.complaints.complaint.ComplaintVisibility;
import id.penghubung.complaints.complaint.TimelineRepository;
import id.penghubung.events.MessageParty;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answers of reporters to invitations, and moves and outcomes of meetings by the agency. Each is a message of the conversation and an
 * entry of the timeline. Only the agency that has the complaint still meets the reporter.
 */
@ApplicationScoped
public class ChangeMeeting {

    private static final Duration MAX_AHEAD = Duration.ofDays(366);

    private final ComplaintRepository complaints;
    private final MeetingTable meetings;
    private final MeetingTexts texts;
    private final SendMessage sendMessage;
    private final TimelineRepository timeline;
    private final IdGenerator ids;
    private final Clock clock;

    ChangeMeeting(
            ComplaintRepository complaints,
            MeetingTable meetings,
            MeetingTexts texts,
            SendMessage sendMessage,
            TimelineRepository timeline,
            IdGenerator ids,
            Clock clock) {
        this.complaints = complaints;
        this.meetings = meetings;
        this.texts = texts;
        this.sendMessage = sendMessage;
        this.timeline = timeline;
        this.ids = ids;
        this.clock = clock;
    }

    /** A change of a meeting: the message about it, and its entry on the timeline. */
    private record Change(
            Meeting meeting, MessageKind kind, @Nullable String text, Text entry) {}

    /**
     * Answers for the account that submitted the complaint.
     *
     * @throws ProblemException 404 for every other account; 409 if the meeting is over
     */
    @Transactional
    MessageView answerByOwner(UUID id, UUID meetingId, String account, MeetingAnswerRequest request) {
        ComplaintVisibility owner = new ComplaintVisibility.OfReporter(account);
        return answer(lock(id, owner), Sender.of(owner, account), meetingId, request);
    }

    /**
     * Answers for a reporter without an account, who is authenticated, within the caller's transaction. The complaint is locked.
     *
     * @throws ProblemException 409 if the meeting is over
     */
    public MessageView answerByCode(Complaint complaint, UUID meetingId, MeetingAnswerRequest request) {
        return answer(complaint, Sender.BY_CODE, meetingId, request);
    }

    /** @throws ProblemException 400 for a time in the past; 404 for another agency; 409 if the meeting is over */
    @Transactional
    MessageView move(
            UUID id, UUID meetingId, ComplaintVisibility.OfAgency agency, String account, MeetingMoveRequest request) {
        requireFuture(request.at());
        return change(lock(id, agency), Sender.of(agency, account), meetingId, meeting -> {
            Meeting moved = meeting.moved(request.at(), request.place());
            return new Change(moved, MessageKind.MEETING_MOVED, request.text(), texts.moved(moved, request.text()));
        });
    }

    /** @throws ProblemException 404 for another agency; 409 if the meeting is over, or is to be held or missed before its time */
    @Transactional
    MessageView end(
            UUID id,
            UUID meetingId,
            ComplaintVisibility.OfAgency agency,
            String account,
            MeetingOutcomeRequest request) {
        MeetingOutcomeRequest.End end = request.end();
        return change(
                lock(id, agency),
                Sender.of(agency, account),
                meetingId,
                meeting -> new Change(
                        meeting.ended(end.state(), request.text(), clock.instant()),
                        end.kind(),
                        request.text(),
                        texts.ended(end.state(), request.text())));
    }

    private MessageView answer(Complaint complaint, Sender sender, UUID meetingId, MeetingAnswerRequest request) {
        boolean accepted = request.accepted();
        return change(
                complaint,
                sender,
                meetingId,
                meeting -> new Change(
                        meeting.answered(accepted),
                        accepted ? MessageKind.MEETING_ACCEPTED : MessageKind.MEETING_DECLINED,
                        request.text(),
                        texts.answered(accepted)));
    }

    private interface Step {
        Change apply(Meeting meeting);
    }

    private MessageView change(Complaint complaint, Sender sender, UUID meetingId, Step step) {
        ComplaintConversation conversation = new ComplaintConversation(complaint);
        conversation.requireNotEnded();
        Meeting before = meetings.find(complaint.id(), meetingId).orElseThrow(ProblemException::notFound);
        requireWithPresentAgency(before, complaint, conversation.round());
        Change change = step.apply(before);
        Instant now = clock.instant();
        meetings.update(change.meeting(), now);
        boolean byReporter = sender.party() == MessageParty.REPORTER;
        timeline.persist(conversation.meetingChanged(byReporter, change.entry(), now));
        return sendMessage.send(
                complaint,
                sender,
                new Message(
                        ids.next(),
                        complaint.id(),
                        change.kind(),
                        sender.party(),
                        byReporter ? MessageParty.AGENCY : MessageParty.REPORTER,
                        before.agencyCode(),
                        before.round(),
                        meetingId,
                        change.text(),
                        sender.writtenBy(),
                        now),
                List.of());
    }

    private Complaint lock(UUID id, ComplaintVisibility visibility) {
        return complaints.lockVisible(id, visibility).orElseThrow(ProblemException::notFound);
    }

    private static void requireWithPresentAgency(Meeting meeting, Complaint complaint, int round) {
        if (meeting.round() != round || !meeting.agencyCode().equals(complaint.agencyCode())) {
            throw ConversationProblem.MEETING_OVER.exception();
        }
    }

    private void requireFuture(Instant at) {
        Instant now = clock.instant();
        if (!at.isAfter(now) || at.isAfter(now.plus(MAX_AHEAD))) {
            throw ProblemException.invalid(FieldError.of(
                    "at", "harus di masa depan, paling jauh setahun", "must be in the future, within a year"));
        }
    }
}
