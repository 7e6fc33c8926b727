package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.events.ActionChanged;
import id.penghubung.events.ActionDecided;
import id.penghubung.events.ActionOrdered;
import id.penghubung.events.DomainEvent;
import id.penghubung.events.EventType;
import id.penghubung.kit.outbox.Outbox;
import id.penghubung.kit.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Publishes events of actions through the outbox, in the transaction of the change. They carry no free text. Their key is the
 * matter, so that its events and those of its actions keep their order.
 */
@ApplicationScoped
class ActionEventPublisher {

    /** Version of the first event of an action, that of the order. */
    static final long FIRST = 1;

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
        publish(action, FIRST, ordered, action.orderedAt());
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
        publish(action, action.nextEventVersion(), decided, at);
    }

    void submitted(Action action, Instant at) {
        changed(action, "SUBMITTED", null, at);
    }

    void extended(Action action, LocalDate dueOn, Instant at) {
        changed(action, "EXTENDED", dueOn, at);
    }

    /** @param at the end of the time limit */
    void overdue(Action action, LocalDate dueOn, Instant at) {
        changed(action, "OVERDUE", dueOn, at);
    }

    /** Publishes that the Ombudsman made it public that a recommendation was not, or only partly, carried out. */
    void published(Action action, Instant at) {
        changed(action, "PUBLISHED", null, at);
    }

    void reportedOnward(Action action, Instant at) {
        changed(action, "REPORTED_ONWARD", null, at);
    }

    private void changed(Action action, String change, @Nullable LocalDate dueOn, Instant at) {
        ActionChanged changed = new ActionChanged(
                action.id(), action.matterId(), action.product().name(), action.agencyCode(), change, dueOn, at);
        publish(action, action.nextEventVersion(), changed, at);
    }

    private void publish(Action action, long version, DomainEvent event, Instant at) {
        EventType type = EventType.of(event);
        outbox.publish(new OutgoingEvent(
                type.typeName(),
                type.topic(),
                action.matterId().toString(),
                action.id().toString(),
                version,
                at,
                event));
    }
}
