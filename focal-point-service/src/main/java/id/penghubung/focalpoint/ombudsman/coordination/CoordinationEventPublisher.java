package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.events.CoordinationChanged;
import id.penghubung.events.CoordinationDecisionChanged;
import id.penghubung.events.DomainEvent;
import id.penghubung.events.EventType;
import id.penghubung.kit.outbox.Outbox;
import id.penghubung.kit.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Publishes changes of coordination meetings and of their decisions through the outbox, in the transaction of the change. They
 * carry no text. Their key is the meeting, so that its events and those of its decisions keep their order.
 */
@ApplicationScoped
class CoordinationEventPublisher {

    private final Outbox outbox;

    CoordinationEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Changes of a meeting that are published. */
    enum Change {
        PLANNED,
        MOVED,
        CANCELLED,
        /** The participants were replaced. */
        INVITED,
        OPENED,
        MINUTES_CLOSED,
        /** An addendum was added to closed minutes. */
        MINUTES_SUPPLEMENTED
    }

    void changed(CoordinationMeeting meeting, Change change, Instant at) {
        CoordinationChanged event = new CoordinationChanged(
                meeting.id(), List.copyOf(meeting.agencies()), change.name(), meeting.startsAt(), at);
        publish(meeting.id(), meeting.id(), meeting.eventVersion(), event, at);
    }

    /** Publishes that a decision was entered, or its state changed. */
    void changed(CoordinationDecision decision, Instant at) {
        CoordinationDecisionChanged event = new CoordinationDecisionChanged(
                decision.id(),
                decision.meetingId(),
                decision.matterId(),
                decision.agencyCode(),
                decision.state().name(),
                decision.dueOn(),
                at);
        publish(decision.meetingId(), decision.id(), decision.eventVersion(), event, at);
    }

    private void publish(UUID meetingId, UUID subject, long version, DomainEvent event, Instant at) {
        EventType type = EventType.of(event);
        outbox.publish(new OutgoingEvent(
                type.typeName(), type.topic(), meetingId.toString(), subject.toString(), version, at, event));
    }
}
