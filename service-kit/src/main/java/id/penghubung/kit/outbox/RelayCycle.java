package id.penghubung.kit.outbox;

import id.penghubung.kit.outbox.LogEndOffsetReader.BrokerUnavailableException;
import id.penghubung.kit.outbox.Republication.Kept;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * One turn of the relay, in one transaction: read the oldest events, send them, wait for every acknowledgement, move them to
 * the published ones. Events that Kafka has lost come first, in the order in which they were published.
 */
@ApplicationScoped
class RelayCycle {

    private static final Logger LOG = Logger.getLogger(RelayCycle.class);

    private static final int WAVE = 500;
    private static final int TRANSACTION_SECONDS = 60;

    /** A record that Kafka itself refuses this often is set aside. */
    private static final int LAST_ATTEMPT = 3;

    private final OutboxTable outbox;
    private final PublishedEventTable published;
    private final RepublicationTable republications;
    private final DataLossDetector detector;
    private final KeyOrderedSender broker;
    private final OutboxMeters meters;
    private final PausedTopics resting = new PausedTopics();

    RelayCycle(
            OutboxTable outbox,
            PublishedEventTable published,
            RepublicationTable republications,
            DataLossDetector detector,
            KeyOrderedSender broker,
            OutboxMeters meters) {
        this.outbox = outbox;
        this.published = published;
        this.republications = republications;
        this.detector = detector;
        this.broker = broker;
        this.meters = meters;
    }

    /** What came of a turn. */
    enum Outcome {
        EMPTY,
        SENT,
        FAILED
    }

    Outcome take() {
        try {
            return QuarkusTransaction.disallowingExisting()
                    .timeout(TRANSACTION_SECONDS)
                    .call(this::inTransaction);
        } catch (RuntimeException | Error failure) {
            detector.lookAgain();
            throw failure;
        }
    }

    private Outcome inTransaction() {
        outbox.takeTurn();
        List<OutboxRow> rows = outbox.oldest(WAVE, topicsToLeaveOut());
        if (rows.isEmpty()) {
            meters.left(outbox.backlog());
            Optional<Republication> open = republications.open(WAVE);
            return open.isPresent() ? publishAgain(open.get()) : idle();
        }
        meters.leaving(rows.getFirst());
        return detector.findsLoss() ? Outcome.SENT : publish(rows);
    }

    private Set<String> topicsToLeaveOut() {
        Set<String> topics = new HashSet<>(resting.now());
        topics.addAll(detector.unknownTopics());
        return topics;
    }

    private Outcome idle() {
        try {
            return detector.findsLoss() ? Outcome.SENT : Outcome.EMPTY;
        } catch (BrokerUnavailableException nothingToSendAnyway) {
            LOG.debugf("Nothing waits and no broker answers: %s", nothingToSendAnyway.getCause());
            return Outcome.FAILED;
        }
    }

    private Outcome publish(List<OutboxRow> rows) {
        DeliveryResult delivery = send(rows);
        foundLost(published.keep(delivery.acknowledged(), delivery.offsets()));
        delivery.refused().forEach((row, reason) -> {
            LOG.errorf("Kafka refused event %s of type %s: %s", row.eventId(), row.type(), reason);
            outbox.recordRefusal(row, reason, LAST_ATTEMPT);
        });
        meters.published(delivery.acknowledged().size());
        return outcome(rows, delivery);
    }

    /** The next of the events that are kept. One that Kafka refuses now was accepted before; it is left behind. */
    private Outcome publishAgain(Republication open) {
        if (open.events().isEmpty()) {
            republications.finish(open);
            LOG.infof("Kept events were published again: %s", open.reason());
            return Outcome.SENT;
        }
        if (detector.findsLoss()) {
            return Outcome.SENT;
        }
        List<OutboxRow> rows = open.rows();
        DeliveryResult delivery = send(rows);
        delivery.refused()
                .forEach((row, reason) -> LOG.errorf(
                        "Kafka refused to take event %s of type %s again: %s", row.eventId(), row.type(), reason));
        int done = doneInARow(rows, delivery);
        if (done > 0) {
            Kept last = open.events().get(done - 1);
            republications.advance(open, last, done);
        }
        foundLost(published.keep(List.of(), delivery.offsets()));
        meters.republished(delivery.acknowledged().size());
        return outcome(rows, delivery);
    }

    /** How many of the first rows need not be sent again; later ones may be, and are known by their ids. */
    private static int doneInARow(List<OutboxRow> rows, DeliveryResult delivery) {
        Set<OutboxRow> done = new HashSet<>(delivery.acknowledged());
        done.addAll(delivery.refused().keySet());
        int count = 0;
        while (count < rows.size() && done.contains(rows.get(count))) {
            count++;
        }
        return count;
    }

    private DeliveryResult send(List<OutboxRow> rows) {
        DeliveryResult delivery = broker.send(rows);
        if (!delivery.silentTopics().isEmpty()) {
            LOG.warnf("No broker tells of %s; their events wait", delivery.silentTopics());
            resting.add(delivery.silentTopics());
        }
        return delivery;
    }

    /** Where one partition has lost some, others may have: all are looked at next. */
    private void foundLost(List<PartitionDataLoss> losses) {
        if (!losses.isEmpty()) {
            detector.repair(losses);
            detector.lookAgain();
        }
    }

    private Outcome outcome(List<OutboxRow> rows, DeliveryResult delivery) {
        if (delivery.wentWell()) {
            return Outcome.SENT;
        }
        meters.left(outbox.backlog());
        LOG.warnf(
                "Of %d events Kafka took %d, failed to take %d and refused %d",
                rows.size(),
                delivery.acknowledged().size(),
                delivery.failed(),
                delivery.refused().size());
        return Outcome.FAILED;
    }
}
