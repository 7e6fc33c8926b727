package id.penghubung.complaints.complaint;

import id.penghubung.events.MessageParty;
import id.penghubung.events.MessageSent;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** The conversation about a complaint, as far as it changes the complaint. Its texts are in the package {@code conversation}. */
public final class ComplaintConversation {

    private final Complaint complaint;

    public ComplaintConversation(Complaint complaint) {
        this.complaint = complaint;
    }

    /** @throws ProblemException 409 if the complaint has ended */
    public void requireNotEnded() {
        if (complaint.status().isFinal()) {
            throw ComplaintProblem.COMPLAINT_ENDED.exception();
        }
    }

    /** Returns the number of the last assignment to an agency, 0 before the first. */
    public int round() {
        return complaint.assignment().round();
    }

    /**
     * Returns the event of a message and counts it.
     *
     * @param withAgency whether one of the parties is the agency that has the complaint
     */
    public MessageSent sent(
            UUID messageId,
            boolean withAgency,
            MessageParty sender,
            MessageParty addressee,
            String kind,
            int attachments,
            Instant at) {
        complaint.countEvent();
        return new MessageSent(
                complaint.id(),
                messageId,
                withAgency ? round() : null,
                withAgency ? Objects.requireNonNull(complaint.agencyCode()) : null,
                sender,
                addressee,
                kind,
                attachments,
                at);
    }

    /** Returns the timeline entry of a change of a meeting: an answer of the reporter, or an act of the agency. */
    public TimelineEntry meetingChanged(boolean byReporter, Text message, Instant at) {
        return byReporter
                ? complaint.entry(at, Actor.REPORTER, null, message)
                : complaint.entry(at, Actor.AGENCY, complaint.agencyCode(), message);
    }
}
