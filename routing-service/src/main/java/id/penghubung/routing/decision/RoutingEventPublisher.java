package id.penghubung.routing.decision;

import id.penghubung.events.DomainEvent;
import id.penghubung.events.EventType;
import id.penghubung.kit.outbox.Outbox;
import id.penghubung.kit.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Writes the events of a complaint routing to the outbox. */
@ApplicationScoped
class RoutingEventPublisher {

    private final Outbox outbox;

    RoutingEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Publishes the event that the last change of the routing returned. */
    void publish(DomainEvent event, ComplaintRouting routing, Instant now) {
        EventType type = EventType.of(event);
        String complaintId = routing.complaintId.toString();
        outbox.publish(new OutgoingEvent(
                type.typeName(), type.topic(), complaintId, complaintId, routing.eventVersion, now, event));
    }
}
