package id.penghubung.kit.inbox;

import id.penghubung.kit.runtime.DatabaseFailures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Dead letters of this service: to list, to read, to apply again. Every call joins the caller's transaction. */
@ApplicationScoped
public class DeadLetters {

    private final DeadLetterTable table;
    private final InboxTable inbox;
    private final RecordReader reader;
    private final IgnoredEvents ignored;
    private final Iterable<EventEffects> consumers;

    DeadLetters(
            DeadLetterTable table,
            InboxTable inbox,
            RecordReader reader,
            IgnoredEvents ignored,
            @Any Instance<EventEffects> consumers) {
        this.table = table;
        this.inbox = inbox;
        this.reader = reader;
        this.ignored = ignored;
        this.consumers = consumers;
    }

    /** Returns dead letters of a state, newest first, at most {@code limit}. */
    public List<DeadLetter> page(DeadLetterState state, Instant beforeTime, UUID beforeId, int limit) {
        return table.page(state, beforeTime, beforeId, limit);
    }

    /** Returns a dead letter with its content. */
    public Optional<DeadLetterContent> find(UUID id) {
        return table.find(id)
                .map(stored -> new DeadLetterContent(
                        stored.deadLetter(), stored.reason(), stored.envelope().texts(), stored.body()));
    }

    /** Returns a dead letter and locks it until the end of the transaction, so that no two requests end it. */
    public Optional<DeadLetter> lock(UUID id) {
        return table.lock(id).map(DeadLetterTable.Stored::deadLetter);
    }

    /**
     * Applies a dead letter as its consumer would: once, with the id of the event recorded in this transaction.
     *
     * @throws RedeliveryFailedException if it still cannot be read or applied
     */
    public Redelivery apply(UUID id) {
        DeadLetterTable.Stored stored = table.lock(id).orElseThrow();
        try {
            return applyOnce(stored);
        } catch (UnreadableRecordException | RuntimeException | StackOverflowError failure) {
            if (DatabaseFailures.isUnavailable(failure) && !DatabaseFailures.isStatementTimeout(failure)) {
                throw (RuntimeException) failure;
            }
            throw new RedeliveryFailedException(failure);
        }
    }

    private Redelivery applyOnce(DeadLetterTable.Stored stored) throws UnreadableRecordException {
        String consumer = stored.deadLetter().consumer();
        Map.Entry<Subscription, Consumer<List<ReceivedEvent>>> effect = effectOf(consumer);
        Optional<ReceivedEvent> event =
                reader.read(stored.origin(), effect.getKey().eventTypes());
        if (event.isEmpty()) {
            throw new UnreadableRecordException("The consumer no longer subscribes to this type");
        }
        UUID eventId = event.get().id();
        if (inbox.insertNew(consumer, List.of(eventId), Positions.after(List.of()))
                .isEmpty()) {
            return new Redelivery.AppliedBefore();
        }
        effect.getValue().accept(List.of(event.get()));
        return Redelivery.of(ignored.reasonFor(eventId));
    }

    private Map.Entry<Subscription, Consumer<List<ReceivedEvent>>> effectOf(String consumer)
            throws UnreadableRecordException {
        for (EventEffects each : consumers) {
            for (Map.Entry<Subscription, Consumer<List<ReceivedEvent>>> effect :
                    each.effects().entrySet()) {
                if (effect.getKey().consumer().equals(consumer)) {
                    return effect;
                }
            }
        }
        throw new UnreadableRecordException("This service no longer has the consumer");
    }

    /** Ends a dead letter that waits. */
    public void end(UUID id, DeadLetterState state, Instant now) {
        table.end(id, state, now);
    }

    /** Counts a redelivery that failed, with its cause. */
    public void recordFailure(UUID id, Throwable cause) {
        table.recordFailure(id, cause);
    }
}
