package id.penghubung.kit.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Applies events once, in order, a transaction for each batch.
 *
 * <p>A batch that fails is taken again one by one, so that a record that can never be applied goes to the dead-letter
 * topic alone. While the database is away nothing is given up: the batch waits, and with it the partition.
 *
 * <p>No failure of an effect reaches the connector, whatever it is: the connector would stop the channel for good.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final InboxTable table;
    private final SkippedRecordPositions passedOver;
    private final RecordReader reader;
    private final DeadLetterPublisher deadLetters;
    private final InboxMeters meters;
    private final Retry retry;

    Inbox(
            InboxTable table,
            SkippedRecordPositions passedOver,
            RecordReader reader,
            DeadLetterPublisher deadLetters,
            InboxMeters meters,
            Retry retry) {
        this.table = table;
        this.passedOver = passedOver;
        this.reader = reader;
        this.deadLetters = deadLetters;
        this.meters = meters;
        this.retry = retry;
    }

    /**
     * Applies what a poll brought. Returns when every record is applied, known already, passed over or dead-lettered.
     *
     * @param effect what the events do; runs in a transaction, with those that have not been applied before, in order
     */
    public void receive(
            Subscription subscription, ConsumerRecords<String, byte[]> records, Consumer<List<ReceivedEvent>> effect) {
        meters.begun(subscription.consumer());
        try {
            receiveAll(subscription, records, effect);
        } finally {
            meters.ended(subscription.consumer());
        }
    }

    private void receiveAll(
            Subscription subscription, ConsumerRecords<String, byte[]> records, Consumer<List<ReceivedEvent>> effect) {
        List<Arrival> arrivals = readAll(subscription, records);
        if (arrivals.isEmpty()) {
            passedOver.note(subscription.consumer(), records);
            return;
        }
        Positions positions = passedOver.positionsAfter(subscription.consumer(), records);
        try {
            retry.whileTransient(() -> applyOnce(subscription, eventsOf(arrivals), positions, effect));
        } catch (ServiceStoppingException notApplied) {
            throw notApplied;
        } catch (RuntimeException | Error someRecordFails) {
            LOG.warnf(
                    "%s takes a batch of %d one by one: %s",
                    subscription.consumer(), arrivals.size(), someRecordFails.toString());
            arrivals.forEach(arrival -> applyAlone(subscription, arrival, effect));
        }
    }

    private List<Arrival> readAll(Subscription subscription, ConsumerRecords<String, byte[]> records) {
        List<Arrival> arrivals = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> each : records) {
            try {
                reader.read(each, subscription.shapes()).ifPresent(event -> arrivals.add(new Arrival(each, event)));
            } catch (UnreadableRecordException | RuntimeException | StackOverflowError unreadable) {
                bury(subscription, each, unreadable);
            }
        }
        return arrivals;
    }

    private void applyAlone(Subscription subscription, Arrival arrival, Consumer<List<ReceivedEvent>> effect) {
        try {
            Positions position = passedOver.positionsAfter(subscription.consumer(), List.of(arrival.origin()));
            retry.whileTransient(() -> applyOnce(subscription, List.of(arrival.event()), position, effect));
        } catch (ServiceStoppingException notApplied) {
            throw notApplied;
        } catch (RuntimeException | Error poison) {
            bury(subscription, arrival.origin(), poison);
            passedOver.noteNow(subscription.consumer(), List.of(arrival.origin()));
        }
    }

    private void applyOnce(
            Subscription subscription,
            List<ReceivedEvent> events,
            Positions positions,
            Consumer<List<ReceivedEvent>> effect) {
        int applied = QuarkusTransaction.disallowingExisting().call(() -> {
            Set<UUID> fresh = table.rememberNew(
                    subscription.consumer(),
                    events.stream().map(ReceivedEvent::id).toList(),
                    positions);
            List<ReceivedEvent> unapplied =
                    events.stream().filter(event -> fresh.remove(event.id())).toList();
            if (!unapplied.isEmpty()) {
                effect.accept(unapplied);
            }
            return unapplied.size();
        });
        meters.received(subscription.consumer(), applied, events.size() - applied);
    }

    private void bury(Subscription subscription, ConsumerRecord<String, byte[]> poison, Throwable failure) {
        retry.requireRunning();
        Throwable cause = failure instanceof QuarkusTransactionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        LOG.errorf(
                "%s cannot apply %s-%d@%d: %s",
                subscription.consumer(), poison.topic(), poison.partition(), poison.offset(), cause.toString());
        retry.always(() -> deadLetters.send(subscription.consumer(), poison, cause));
        meters.buried(subscription.consumer());
    }

    private static List<ReceivedEvent> eventsOf(List<Arrival> arrivals) {
        return arrivals.stream().map(Arrival::event).toList();
    }

    private record Arrival(ConsumerRecord<String, byte[]> origin, ReceivedEvent event) {}
}
