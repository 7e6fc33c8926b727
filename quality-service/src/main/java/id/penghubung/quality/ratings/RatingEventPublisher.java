package id.penghubung.quality.ratings;

import id.penghubung.events.EventType;
import id.penghubung.events.RatingPublished;
import id.penghubung.kit.outbox.Outbox;
import id.penghubung.kit.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Publishes what everybody can read of ratings, in the transaction that makes it public. Events of one unit keep their order. */
@ApplicationScoped
class RatingEventPublisher {

    /** A rating is published once. */
    private static final long VERSION = 1;

    private final Outbox outbox;

    RatingEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @param rating is published */
    void published(Rating rating) {
        Rating.Publication publication = Objects.requireNonNull(rating.publication());
        Rating.Content content = rating.content();
        Rating.Correction correction = rating.correction();
        RatingPublished event = new RatingPublished(
                rating.id(),
                rating.subject().unitCode(),
                rating.year(),
                content.method().name(),
                content.level(),
                content.maladministration(),
                doubleOrNull(content.score()),
                correction == null ? null : correction.corrects(),
                publication.at());
        EventType type = EventType.of(event);
        outbox.publish(new OutgoingEvent(
                type.typeName(),
                type.topic(),
                rating.subject().unitCode(),
                rating.id().toString(),
                VERSION,
                publication.at(),
                event));
    }

    private static @Nullable Double doubleOrNull(@Nullable BigDecimal score) {
        return score == null ? null : score.doubleValue();
    }
}
