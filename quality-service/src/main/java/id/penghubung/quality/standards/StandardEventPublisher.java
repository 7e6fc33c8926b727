package id.penghubung.quality.standards;

import id.penghubung.events.DomainEvent;
import id.penghubung.events.EventType;
import id.penghubung.events.StandardPublished;
import id.penghubung.events.StandardSuperseded;
import id.penghubung.kit.outbox.Outbox;
import id.penghubung.kit.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;

/** Publishes events about standards, in the transaction that changes them. Events of one unit keep their order. */
@ApplicationScoped
class StandardEventPublisher {

    private final Outbox outbox;

    StandardEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void published(PublicService service, Standard standard) {
        publish(
                service,
                new StandardPublished(
                        service.id(),
                        service.code(),
                        service.name(),
                        service.unitCode(),
                        standard.number(),
                        Objects.requireNonNull(standard.decreeNumber()),
                        Objects.requireNonNull(standard.decreeDate()),
                        Objects.requireNonNull(standard.reviewDueOn()),
                        Objects.requireNonNull(standard.publishedAt())),
                standard.changedAt());
    }

    void superseded(PublicService service, Standard standard, int successor) {
        publish(
                service,
                new StandardSuperseded(
                        service.id(),
                        service.code(),
                        service.unitCode(),
                        standard.number(),
                        successor,
                        Objects.requireNonNull(standard.supersededAt())),
                standard.changedAt());
    }

    private void publish(PublicService service, DomainEvent event, Instant at) {
        EventType type = EventType.of(event);
        outbox.publish(new OutgoingEvent(
                type.typeName(),
                type.topic(),
                service.unitCode(),
                service.id().toString(),
                service.eventVersion(),
                at,
                event));
    }
}
