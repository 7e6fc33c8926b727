package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.events.DomainEvent;
import id.penghubung.events.EventType;
import id.penghubung.events.LetterChanged;
import id.penghubung.events.LetterCorrected;
import id.penghubung.events.RightToAnswerChanged;
import id.penghubung.focalpoint.deadlines.Breach;
import id.penghubung.kit.outbox.Outbox;
import id.penghubung.kit.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Publishes events of letters through the outbox, in the transaction of the change. They carry neither text nor number. Their
 * key is the matter, so that its events and those of its letters keep their order.
 */
@ApplicationScoped
class LetterEventPublisher {

    /** Version of the first event of a letter, that of its registration. */
    static final long FIRST = 1;

    private final Outbox outbox;

    LetterEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Publishes the registration of a letter that asks for nothing. */
    void registered(Letter letter, Instant at) {
        registered(letter, null, at);
    }

    /** @param dueAt the time by which it is to be answered; null if it asks for nothing */
    void registered(Letter letter, @Nullable Instant dueAt, Instant at) {
        publish(letter, FIRST, changed(letter, "REGISTERED", dueAt, at), at);
    }

    /** Publishes that the letter is answered: by a letter, or by an appearance at the hearing. */
    void answered(Letter letter, Instant at) {
        publish(letter, letter.nextEventVersion(), changed(letter, "ANSWERED", null, at), at);
    }

    /** Publishes that the Ombudsman accepted the answer, or asks further. */
    void reviewed(Letter letter, ReviewOutcome outcome, Instant at) {
        publish(letter, letter.nextEventVersion(), changed(letter, "ANSWER_" + outcome.name(), null, at), at);
    }

    /** @param dueAt the time by which it is or was to be answered; null if it asks for nothing */
    void corrected(Letter letter, @Nullable Instant dueAt, Instant at) {
        LetterDemand demand = letter.demand();
        publish(
                letter,
                letter.nextEventVersion(),
                new LetterCorrected(
                        letter.id(),
                        letter.matterId(),
                        letter.agencyCode(),
                        letter.direction().name(),
                        demand == null ? null : demand.name(),
                        dueAt,
                        at),
                at);
    }

    void overdue(Letter letter, Breach breach) {
        Instant at = breach.breachedAt();
        publish(letter, letter.nextEventVersion(), changed(letter, "OVERDUE", breach.dueAt(), at), at);
    }

    void rightToAnswerChanged(Letter letter, boolean forfeited, Instant at) {
        String agency = Objects.requireNonNull(letter.agencyCode());
        publish(
                letter,
                letter.nextEventVersion(),
                new RightToAnswerChanged(letter.id(), letter.matterId(), agency, forfeited, at),
                at);
    }

    private static LetterChanged changed(Letter letter, String change, @Nullable Instant dueAt, Instant at) {
        return new LetterChanged(
                letter.id(),
                letter.matterId(),
                letter.agencyCode(),
                letter.direction().name(),
                change,
                dueAt,
                at);
    }

    private void publish(Letter letter, long version, DomainEvent event, Instant at) {
        EventType type = EventType.of(event);
        outbox.publish(new OutgoingEvent(
                type.typeName(),
                type.topic(),
                letter.matterId().toString(),
                letter.id().toString(),
                version,
                at,
                event));
    }
}
