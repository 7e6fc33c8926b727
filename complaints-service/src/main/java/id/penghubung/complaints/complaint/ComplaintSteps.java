package id.penghubung.complaints.complaint;

import id.penghubung.events.CaseResolved;
import id.penghubung.events.ComplaintDeadlineSet;
import id.penghubung.events.DomainEvent;
import id.penghubung.events.EventType;
import id.penghubung.events.MessageParty;
import id.penghubung.events.MessageSent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.regex.Pattern;

/** Tells the listeners of the steps of complaints. */
@ApplicationScoped
public class ComplaintSteps {

    private static final Pattern PREFIX_AND_VERSION = Pattern.compile("^id\\.penghubung\\.|\\.v\\d+$");

    /** The reminder of a question of the agency; that of a missing part of the complaint is {@code complaint.deadline-set}. */
    private static final String ANSWER_AWAITED = "complaint.answer-awaited";

    /** The agency upholds its answer, and the reporter may ask the superior from now on; another answer is {@code case.resolved}. */
    private static final String ANSWER_UPHELD = "case.answer-upheld";

    private final Iterable<ComplaintStepListener> listeners;

    ComplaintSteps(@Any Instance<ComplaintStepListener> listeners) {
        this.listeners = listeners;
    }

    /** Tells of a step, in its transaction. A message of the reporter is no step to be told to them. */
    public void happened(Complaint complaint, DomainEvent event, Instant at) {
        if (event instanceof MessageSent message && message.sender() == MessageParty.REPORTER) {
            return;
        }
        happened(complaint, typeOf(complaint, event), at);
    }

    /**
     * Tells of a step that has no event of its own, in its transaction, such as an answer that a complaint takes over from another one.
     *
     * @param type as in {@link ComplaintStep}
     */
    public void happened(Complaint complaint, String type, Instant at) {
        ComplaintStep step = new ComplaintStep(complaint.id(), type, complaint.isAnonymous(), at);
        listeners.forEach(listener -> listener.happened(step));
    }

    /** Returns the name of the event, or another one where the same event means two things to the reporter. */
    private static String typeOf(Complaint complaint, DomainEvent event) {
        if (event instanceof ComplaintDeadlineSet set && set.type().equals(InformationReplyTime.TYPE)) {
            return ANSWER_AWAITED;
        }
        if (event instanceof CaseResolved && complaint.answer().offersSuperior()) {
            return ANSWER_UPHELD;
        }
        return PREFIX_AND_VERSION.matcher(EventType.of(event).typeName()).replaceAll("");
    }
}
