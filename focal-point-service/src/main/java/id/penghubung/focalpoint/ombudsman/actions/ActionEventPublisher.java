package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.events.ActionDecided;
import id.penghubung.events.ActionOrdered;
import id.penghubung.events.DomainEvent;
import id.penghubung.events.EventType;
import id.penghubung.kit.outbox.Outbox;
import id.penghubung.kit.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Publishes events of actions through the outbox, in the transaction of the change. They carry no free text. Their key is the
 * matter, so that its events and those of its actions keep their order.
 */
@ApplicationScoped
class ActionEventPublisher {

    private final Outbox outbox;

    ActionEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void ordered(Action action, LocalDate dueOn) {
        ActionOrdered ordered = new ActionOrdered(
                action.id(),
                action.matterId(),
                action.product().name(),
                action.agencyCode(),
                dueOn,
                action.orderedAt());
        publish(action, ordered, action.orderedAt());
    }

    /** Publishes that the liaison accepted, returned or withdrew the action. */
    void decided(Action action, Instant at) {
        ActionDecided decided = new ActionDecided(
                action.id(),
                action.matterId(),
                action.product().name(),
                action.agencyCode(),
                action.state().name(),
                at);
        publish(action, decided, at);
    }

    private void publish(Action action, DomainEvent event, Instant at) {
        EventType type = EventType.of(event);
        outbox.publish(new OutgoingEvent(
                type.typeName(),
                type.topic(),
                action.matterId().toString(),
                action.id().toString(),
                action.eventVersion(),
                at,
                event));
    }
}
