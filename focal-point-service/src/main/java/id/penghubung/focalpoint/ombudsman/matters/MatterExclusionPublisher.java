package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.events.EventType;
import id.penghubung.events.MatterExclusionsChanged;
import id.penghubung.focalpoint.ombudsman.matters.PublishedExclusionTable.State;
import id.penghubung.kit.outbox.Outbox;
import id.penghubung.kit.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Publishes who is excluded from a matter that links complaints, in the transaction of each change, so that complaints-service
 * keeps the same people from these complaints.
 */
@ApplicationScoped
class MatterExclusionPublisher {

    private final PublishedExclusionTable table;
    private final MatterRepository matters;
    private final Outbox outbox;
    private final Clock clock;

    MatterExclusionPublisher(PublishedExclusionTable table, MatterRepository matters, Outbox outbox, Clock clock) {
        this.table = table;
        this.matters = matters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Publishes the state of a locked or new matter, unless it was published already. */
    void publishChange(Matter matter, Instant at) {
        matters.flush();
        UUID id = matter.id();
        State current = table.current(Set.of(id)).getOrDefault(id, State.NONE);
        State published = table.published(Set.of(id)).get(id);
        boolean changed = published == null ? !current.complaintIds().isEmpty() : !current.equals(published);
        if (changed) {
            table.store(id, current);
            EventType type = EventType.MATTER_EXCLUSIONS_CHANGED;
            outbox.publish(new OutgoingEvent(
                    type.typeName(),
                    type.topic(),
                    id.toString(),
                    id.toString(),
                    matter.nextEventVersion(),
                    at,
                    new MatterExclusionsChanged(id, current.complaintIds(), current.readers(), at)));
        }
    }

    /** Returns the first matters after this one that link complaints, in the order of their ids. */
    @Transactional
    List<UUID> linking(UUID after, int limit) {
        return table.linking(after, limit);
    }

    /**
     * Returns those of the matters whose state was not published: those from before these events, and those of an accused unit
     * whose people have changed.
     */
    @Transactional
    List<UUID> unpublished(List<UUID> ids) {
        Map<UUID, State> current = table.current(ids);
        Map<UUID, State> published = table.published(ids);
        return ids.stream()
                .filter(id -> current.containsKey(id) && !current.get(id).equals(published.get(id)))
                .toList();
    }

    /** Publishes the state of a matter, unless it was published meanwhile. */
    @Transactional
    void publish(UUID id) {
        matters.lock(id).ifPresent(matter -> publishChange(matter, clock.instant()));
    }
}
