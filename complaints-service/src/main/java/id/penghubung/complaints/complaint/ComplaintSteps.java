package id.penghubung.complaints.complaint;

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

    private final Iterable<ComplaintStepListener> listeners;

    ComplaintSteps(@Any Instance<ComplaintStepListener> listeners) {
        this.listeners = listeners;
    }

    /** Tells of a step, in its transaction. A message of the reporter is no step to be told to them. */
    public void happened(Complaint complaint, DomainEvent event, Instant at) {
        if (event instanceof MessageSent message && message.sender() == MessageParty.REPORTER) {
            return;
        }
        String type = PREFIX_AND_VERSION.matcher(EventType.of(event).typeName()).replaceAll("");
        happened(complaint, type, at);
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
}
