package id.penghubung.quality.forums.forum;

import id.penghubung.events.DomainEvent;
import id.penghubung.events.EventType;
import id.penghubung.events.ForumAnnounced;
import id.penghubung.events.ForumClosed;
import id.penghubung.events.ForumPublished;
import id.penghubung.kit.outbox.Outbox;
import id.penghubung.kit.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Publishes events about forums, in the transaction that changes them. Events of one unit keep their order. */
@ApplicationScoped
public class ForumEventPublisher {

    private final Outbox outbox;

    ForumEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void announced(Forum forum) {
        OnlineConsultation consultation = forum.preparation().consultation();
        publish(
                forum,
                new ForumAnnounced(
                        forum.id(),
                        forum.unitCode(),
                        forum.districtCode(),
                        forum.preparation().topic(),
                        Objects.requireNonNull(forum.preparation().plannedAt()),
                        consultation == null ? null : consultation.opensAt(),
                        consultation == null ? null : consultation.closesAt(),
                        required(forum.times().announcedAt())));
    }

    /** Publishes that everybody can read what came of a forum. */
    public void published(Forum forum, int proposals, int agreements) {
        publish(
                forum,
                new ForumPublished(
                        forum.id(),
                        forum.unitCode(),
                        forum.districtCode(),
                        forum.preparation().topic(),
                        Objects.requireNonNull(forum.session()).heldOn(),
                        Forums.participants(forum),
                        proposals,
                        agreements,
                        required(forum.times().publishedAt())));
    }

    /** Publishes that the follow-up of a forum has ended. */
    public void closed(Forum forum, int agreementsDone, int agreementsOverdue) {
        publish(
                forum,
                new ForumClosed(
                        forum.id(),
                        forum.unitCode(),
                        agreementsDone,
                        agreementsOverdue,
                        required(forum.times().closedAt())));
    }

    private void publish(Forum forum, DomainEvent event) {
        EventType type = EventType.of(event);
        outbox.publish(new OutgoingEvent(
                type.typeName(),
                type.topic(),
                forum.unitCode(),
                forum.id().toString(),
                forum.eventVersion(),
                forum.change().at(),
                event));
    }

    private static Instant required(@Nullable Instant time) {
        return Objects.requireNonNull(time);
    }
}
