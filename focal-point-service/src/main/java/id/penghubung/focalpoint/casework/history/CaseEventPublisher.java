package id.penghubung.focalpoint.casework.history;

import id.penghubung.events.EventType;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseEvent;
import id.penghubung.kit.outbox.Outbox;
import id.penghubung.kit.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Publishes events of cases through the outbox, in the transaction of the change. */
@ApplicationScoped
public class CaseEventPublisher {

    private final Outbox outbox;

    CaseEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    public void publish(AgencyCase agencyCase, List<CaseEvent> events, Instant at) {
        publish(agencyCase.complaintId(), agencyCase.id(), events, at);
    }

    public void publish(UUID complaintId, UUID caseId, List<CaseEvent> events, Instant at) {
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
