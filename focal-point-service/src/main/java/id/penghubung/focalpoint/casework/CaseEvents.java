package id.penghubung.focalpoint.casework;

import id.penghubung.events.EventType;
import id.penghubung.kit.outbox.Outbox;
import id.penghubung.kit.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells of what happened to cases, in the transaction in which it happened. */
@ApplicationScoped
class CaseEvents {

    private final Outbox outbox;

    CaseEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(CaseFile file, List<CaseEvent> events, Instant at) {
        publish(file.complaintId(), file.id(), events, at);
    }

    void publish(UUID complaintId, UUID caseId, List<CaseEvent> events, Instant at) {
        for (CaseEvent event : events) {
            EventType type = EventType.of(event.body());
            outbox.publish(new OutgoingEvent(
                    type.typeName(),
                    type.topic(),
                    complaintId.toString(),
                    caseId.toString(),
                    event.version(),
                    at,
                    event.body()));
        }
    }
}
