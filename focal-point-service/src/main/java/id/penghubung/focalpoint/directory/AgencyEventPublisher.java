package id.penghubung.focalpoint.directory;

import id.penghubung.events.AgencyDescribed;
import id.penghubung.events.EventType;
import id.penghubung.kit.outbox.Outbox;
import id.penghubung.kit.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Publishes the current state of an agency to other services, in the transaction that changes it. */
@ApplicationScoped
class AgencyEventPublisher {

    private final Outbox outbox;
    private final Clock clock;

    AgencyEventPublisher(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    void publish(AgencyDescribed agency, long eventVersion) {
        EventType type = EventType.of(agency);
        outbox.publish(new OutgoingEvent(
                type.typeName(), type.topic(), agency.code(), agency.code(), eventVersion, clock.instant(), agency));
    }
}
