package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.events.EventType;
import id.penghubung.events.ReportIssued;
import id.penghubung.kit.outbox.Outbox;
import id.penghubung.kit.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Publishes examination reports through the outbox, in the transaction of the registration, without their findings. */
@ApplicationScoped
class ReportEventPublisher {

    /** A report has one event. */
    private static final long VERSION = 1;

    private final Outbox outbox;

    ReportEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @param agencies the agencies of the matter, which may all read the report */
    void issued(Report report, Collection<String> agencies) {
        ReportIssued event = new ReportIssued(
                report.id(),
                report.matterId(),
                List.copyOf(agencies),
                report.conclusion().name(),
                report.signedOn(),
                report.registeredAt());
        EventType type = EventType.of(event);
        // The key is the matter, so that its events and those of its reports keep their order.
        outbox.publish(new OutgoingEvent(
                type.typeName(),
                type.topic(),
                report.matterId().toString(),
                report.id().toString(),
                VERSION,
                report.registeredAt(),
                event));
    }
}
