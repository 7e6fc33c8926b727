package id.penghubung.focalpoint.ombudsman.settlements;

import id.penghubung.events.DomainEvent;
import id.penghubung.events.EventType;
import id.penghubung.events.SettlementChanged;
import id.penghubung.events.SettlementRecorded;
import id.penghubung.kit.outbox.Outbox;
import id.penghubung.kit.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;

/** Publishes changes and results of settlement meetings through the outbox, in the transaction of the change. No free text. */
@ApplicationScoped
class SettlementEventPublisher {

    private final Outbox outbox;

    SettlementEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void recorded(SettlementMeeting meeting, Instant now) {
        SettlementRecorded event = new SettlementRecorded(
                meeting.id(),
                meeting.matterId(),
                meeting.agencyCodes(),
                meeting.kind().name(),
                Objects.requireNonNull(meeting.outcome()).name(),
                Objects.requireNonNull(meeting.heldAt()),
                now);
        publish(meeting, event, now);
    }

    /** Publishes that the meeting was planned, moved or cancelled. */
    void changed(SettlementMeeting meeting, String change, Instant now) {
        SettlementChanged event = new SettlementChanged(
                meeting.id(),
                meeting.matterId(),
                meeting.agencyCodes(),
                meeting.kind().name(),
                change,
                Objects.requireNonNull(meeting.startsAt()),
                now);
        publish(meeting, event, now);
    }

    private void publish(SettlementMeeting meeting, DomainEvent event, Instant now) {
        EventType type = EventType.of(event);
        // The key is the matter, so that its events and those of its meetings keep their order.
        outbox.publish(new OutgoingEvent(
                type.typeName(),
                type.topic(),
                meeting.matterId().toString(),
                meeting.id().toString(),
                meeting.eventVersion(),
                now,
                event));
    }
}
