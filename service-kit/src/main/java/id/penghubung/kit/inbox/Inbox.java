package id.penghubung.kit.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Applies events once and in order, with one transaction per batch.
 *
 * <p>A failed batch is repeated record by record, so that only a record that can never be applied becomes a dead letter: it goes
 * to the dead-letter topic, and into the table of dead letters in the transaction that moves the position beyond it. While the
 * database is unavailable, the batch and its partition wait.
 *
 * <p>No failure of an effect is passed on to the connector, because the connector would then stop the channel
 * permanently.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final InboxTable table;
    private final SkippedRecordPositions skippedPositions;
    private final RecordReader reader;
    private final DeadLetterPublisher publisher;
    private final DeadLetterTable deadLetters;
    private final InboxMeters meters;
    private final Retry retry;

    Inbox(
            InboxTable table,
            SkippedRecordPositions skippedPositions,
            RecordReader reader,
            DeadLetterPublisher publisher,
            DeadLetterTable deadLetters,
            InboxMeters meters,
            Retry retry) {
        this.table = table;
        this.skippedPositions = skippedPositions;
        this.reader = reader;
        this.publisher = publisher;
        this.deadLetters = deadLetters;
        this.meters = meters;
        this.retry = retry;
    }

    /**
     * Applies the records of a poll. Returns when every record is applied, already known, skipped or dead-lettered.
     *
     * @param effect applies the events that have not been applied before, in order; runs in a transaction
     */
    public void receive(
            Subscription subscription, ConsumerRecords<String, byte[]> records, Consumer<List<ReceivedEvent>> effect) {
        receive(subscription, records, UnaryOperator.identity(), effect);
    }

    /**
     * Applies those records of a poll that may have an effect. The others are passed over like events of other types: they are not
     * recorded, and a poll that has no others costs no transaction.
     *
     * @param selection returns the events that may have an effect, from those of the poll. It may read the database, outside of a
     *     transaction; what it reads must say for certain that an event that it leaves out changes nothing. It is asked again with each
     *     attempt, and not when a failed batch is repeated record by record
     * @param effect applies the events that have not been applied before, in order; runs in a transaction, and also gets events that
     *     no selection saw, such as dead letters that are sent again
     */
    public void receive(
            Subscription subscription,
            ConsumerRecords<String, byte[]> records,
            UnaryOperator<List<ReceivedEvent>> selection,
            Consumer<List<ReceivedEvent>> effect) {
        meters.batchStarted(subscription.consumer());
        try {
            receiveAll(subscription, records, selection, effect);
        } finally {
            meters.batchFinished(subscription.consumer());
        }
    }

    private void receiveAll(
            Subscription subscription,
            ConsumerRecords<String, byte[]> records,
            UnaryOperator<List<ReceivedEvent>> selection,
            Consumer<List<ReceivedEvent>> effect) {
        List<Arrival> arrivals = readAll(subscription, records);
        if (arrivals.isEmpty()) {
            skippedPositions.recordPeriodically(subscription.consumer(), records);
            return;
        }
        Positions positions = skippedPositions.positionsAfter(subscription.consumer(), records);
        try {
            retry.retryTransient(() -> {
                List<Arrival> selected = select(arrivals, selection);
                if (selected.isEmpty()) {
                    skippedPositions.recordPeriodically(subscription.consumer(), records);
                } else {
                    applyOnce(subscription, selected, positions, effect);
                }
            });
        } catch (ServiceStoppingException notApplied) {
            throw notApplied;
        } catch (RuntimeException | Error failure) {
            LOG.warnf(
                    "%s applies a batch of %d events one by one: %s",
                    subscription.consumer(), arrivals.size(), failure.toString());
            arrivals.forEach(arrival -> applySingly(subscription, arrival, effect));
        }
    }

    private List<Arrival> readAll(Subscription subscription, ConsumerRecords<String, byte[]> records) {
        List<Arrival> arrivals = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> each : records) {
            try {
                reader.read(each, subscription.eventTypes())
                        .ifPresent(event -> arrivals.add(new Arrival.Readable(each, event)));
            } catch (UnreadableRecordException | RuntimeException | StackOverflowError unreadable) {
                arrivals.add(new Arrival.Failed(each, deadLetter(subscription, each, unreadable)));
            }
        }
        return arrivals;
    }

    /** Returns the events that may have an effect, and the records that cannot be read. */
    private static List<Arrival> select(List<Arrival> arrivals, UnaryOperator<List<ReceivedEvent>> selection) {
        Set<UUID> selected = selection.apply(eventsOf(arrivals)).stream()
                .map(ReceivedEvent::id)
                .collect(Collectors.toSet());
        return arrivals.stream()
                .filter(arrival -> !(arrival instanceof Arrival.Readable readable)
                        || selected.contains(readable.event().id()))
                .toList();
    }

    private void applySingly(Subscription subscription, Arrival arrival, Consumer<List<ReceivedEvent>> effect) {
        Positions position = skippedPositions.positionsAfter(subscription.consumer(), List.of(arrival.origin()));
        try {
            retry.retryTransient(() -> applyOnce(subscription, List.of(arrival), position, effect));
        } catch (ServiceStoppingException notApplied) {
            throw notApplied;
        } catch (RuntimeException | Error failure) {
            Arrival dead = new Arrival.Failed(arrival.origin(), deadLetter(subscription, arrival.origin(), failure));
            retry.retryUntilStopped(() -> applyOnce(subscription, List.of(dead), position, effect));
        }
    }

    /** Applies what can be read and stores the rest as dead letters, with the position, in one transaction. */
    private void applyOnce(
            Subscription subscription,
            List<Arrival> arrivals,
            Positions positions,
            Consumer<List<ReceivedEvent>> effect) {
        List<ReceivedEvent> events = eventsOf(arrivals);
        int applied = QuarkusTransaction.disallowingExisting().call(() -> {
            Set<UUID> newIds = table.insertNew(
                    subscription.consumer(),
                    events.stream().map(ReceivedEvent::id).toList(),
                    positions);
            List<ReceivedEvent> unapplied =
                    events.stream().filter(event -> newIds.remove(event.id())).toList();
            if (!unapplied.isEmpty()) {
                effect.accept(unapplied);
            }
            deadLetters.insert(subscription.consumer(), failuresOf(arrivals));
            return unapplied.size();
        });
        meters.received(subscription.consumer(), applied, events.size() - applied);
    }

    /** Publishes a dead letter, and returns its cause. */
    private Throwable deadLetter(
            Subscription subscription, ConsumerRecord<String, byte[]> failedRecord, Throwable failure) {
        retry.requireRunning();
        Throwable cause = failure instanceof QuarkusTransactionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        LOG.errorf(
                "%s cannot apply %s-%d@%d: %s",
                subscription.consumer(),
                failedRecord.topic(),
                failedRecord.partition(),
                failedRecord.offset(),
                cause.toString());
        retry.retryUntilStopped(() -> publisher.send(subscription.consumer(), failedRecord, cause));
        meters.deadLettered(subscription.consumer());
        return cause;
    }

    private static List<ReceivedEvent> eventsOf(List<Arrival> arrivals) {
        return arrivals.stream()
                .filter(Arrival.Readable.class::isInstance)
                .map(arrival -> ((Arrival.Readable) arrival).event())
                .toList();
    }

    private static List<Arrival.Failed> failuresOf(List<Arrival> arrivals) {
        return arrivals.stream()
                .filter(Arrival.Failed.class::isInstance)
                .map(Arrival.Failed.class::cast)
                .toList();
    }
}
