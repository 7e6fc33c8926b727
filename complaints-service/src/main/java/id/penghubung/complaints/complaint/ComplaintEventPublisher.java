package id.penghubung.complaints.complaint;

import id.penghubung.events.DomainEvent;
import id.penghubung.events.EventType;
import id.penghubung.kit.outbox.Outbox;
import id.penghubung.kit.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Writes the events of a complaint to the outbox, and tells of them as steps of the complaint. */
@ApplicationScoped
public class ComplaintEventPublisher {

    private final Outbox outbox;
    private final ComplaintSteps steps;

    ComplaintEventPublisher(Outbox outbox, ComplaintSteps steps) {
        this.outbox = outbox;
        this.steps = steps;
    }

    public void publish(Complaint complaint, DomainEvent event, Instant at) {
        EventType type = EventType.of(event);
        String id = complaint.id().toString();
        outbox.publish(new OutgoingEvent(type.typeName(), type.topic(), id, id, complaint.eventVersion(), at, event));
        steps.happened(complaint, event, at);
    }
}
