package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.events.DomainEvent;
import id.penghubung.events.EventType;
import id.penghubung.events.MatterClosed;
import id.penghubung.events.MatterComplaintsLinked;
import id.penghubung.events.MatterCorrected;
import id.penghubung.events.MatterMoved;
import id.penghubung.events.MatterOpened;
import id.penghubung.kit.outbox.Outbox;
import id.penghubung.kit.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Publishes events of matters through the outbox, in the transaction of the change. They carry neither free text nor
 * anything about the reporter.
 */
@ApplicationScoped
class MatterEventPublisher {

    private final Outbox outbox;
    private final MatterExclusionPublisher exclusions;

    MatterEventPublisher(Outbox outbox, MatterExclusionPublisher exclusions) {
        this.outbox = outbox;
        this.exclusions = exclusions;
    }

    void opened(Matter matter) {
        MatterOpened opened = new MatterOpened(
                matter.id(),
                matter.accessType().name(),
                matter.agencyCodes(),
                matter.maladministrationTypes(),
                matter.stage().name(),
                matter.openedOn(),
                matter.openedAt());
        publish(matter, opened, 1, matter.openedAt());
        exclusions.publishChange(matter, matter.openedAt());
        linked(matter, List.copyOf(matter.complaintIds()), matter.openedAt());
    }

    /** @param newComplaints the complaints that were not linked before */
    void corrected(Matter matter, List<UUID> newComplaints, Instant at) {
        MatterCorrected corrected = new MatterCorrected(
                matter.id(), matter.accessType().name(), matter.agencyCodes(), matter.maladministrationTypes(), at);
        publish(matter, corrected, matter.nextEventVersion(), at);
        exclusions.publishChange(matter, at);
        linked(matter, newComplaints, at);
    }

    /** Publishes the exclusions first, so that no excluded reader sees a complaint in the moment between. */
    private void linked(Matter matter, List<UUID> complaintIds, Instant at) {
        if (!complaintIds.isEmpty()) {
            MatterComplaintsLinked linked = new MatterComplaintsLinked(matter.id(), complaintIds, at);
            publish(matter, linked, matter.nextEventVersion(), at);
        }
    }

    void moved(Matter matter, StageMove move) {
        String from = move.fromStage().name();
        String to = move.toStage().name();
        DomainEvent event = move.toStage().isFinal()
                ? new MatterClosed(matter.id(), matter.agencyCodes(), from, to, move.happenedOn(), move.movedAt())
                : new MatterMoved(matter.id(), matter.agencyCodes(), from, to, move.happenedOn(), move.movedAt());
        publish(matter, event, matter.eventVersion(), move.movedAt());
    }

    private void publish(Matter matter, DomainEvent event, long version, Instant at) {
        EventType type = EventType.of(event);
        String id = matter.id().toString();
        outbox.publish(new OutgoingEvent(type.typeName(), type.topic(), id, id, version, at, event));
    }
}
