package id.penghubung.kit.outbox;

import id.penghubung.kit.outbox.LogEndOffsetReader.BrokerUnavailableException;
import id.penghubung.kit.outbox.Republication.KeptEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * One cycle of the relay in one transaction: reads the oldest events, sends them, waits for every acknowledgement, and
 * moves them to the published events. Events that Kafka has lost are sent first, in their original order.
 */
@ApplicationScoped
class RelayCycle {

    private static final Logger LOG = Logger.getLogger(RelayCycle.class);

    private static final int TRANSACTION_TIMEOUT_SECONDS = 60;

    private final OutboxTable outbox;
    private final PublishedEventTable published;
    private final RepublicationTable republications;
    private final DataLossDetector detector;
    private final KeyOrderedSender sender;
    private final OutboxMeters meters;
    private final OutboxSettings settings;
    private final PausedTopics pausedTopics;
    private long backlogDueAt = System.nanoTime();

    RelayCycle(
            OutboxTable outbox,
            PublishedEventTable published,
            RepublicationTable republications,
            DataLossDetector detector,
            KeyOrderedSender sender,
            OutboxMeters meters,
            OutboxSettings settings) {
        this.outbox = outbox;
        this.published = published;
        this.republications = republications;
        this.detector = detector;
        this.sender = sender;
        this.meters = meters;
        this.settings = settings;
        this.pausedTopics = new PausedTopics(settings.unknownTopicRetryInterval());
    }

    /** Result of a cycle. */
    enum Outcome {
        EMPTY,
        /** All rows were sent; each commit since the cycle began wakes the relay. */
        DRAINED,
        /** Rows were sent, and there may be more. */
        SENT,
        FAILED
    }

    Outcome executeRelayCycle() {
        try {
            return QuarkusTransaction.disallowingExisting()
                    .timeout(TRANSACTION_TIMEOUT_SECONDS)
                    .call(this::inTransaction);
        } catch (RuntimeException | Error failure) {
            detector.forceNextCheck();
            throw failure;
        }
    }

    private Outcome inTransaction() {
        List<OutboxRow> rows = outbox.lockAndReadOldest(settings.batchSize(), excludedTopics());
        updateBacklogIfDue();
        if (rows.isEmpty()) {
            Optional<Republication> open = republications.open(settings.batchSize());
            return open.isPresent() ? republish(open.get()) : idle();
        }
        meters.publishing(rows.getFirst());
        return detector.detectLoss() ? Outcome.SENT : publish(rows);
    }

    /** Reads the backlog also while rows are sent: rows of unknown topics wait meanwhile, and may be the oldest. */
    private void updateBacklogIfDue() {
        long now = System.nanoTime();
        if (now - backlogDueAt >= 0) {
            backlogDueAt = now + settings.pollInterval().toNanos();
            meters.updateBacklog(outbox.backlog());
        }
    }

    private Set<String> excludedTopics() {
        Set<String> topics = new HashSet<>(pausedTopics.current());
        topics.addAll(detector.unknownTopics());
        return topics;
    }

    private Outcome idle() {
        try {
            return detector.detectLoss() ? Outcome.SENT : Outcome.EMPTY;
        } catch (BrokerUnavailableException unavailable) {
            LOG.debugf("The outbox is empty and no broker answers: %s", unavailable.getCause());
            return Outcome.FAILED;
        }
    }

    private Outcome publish(List<OutboxRow> rows) {
        DeliveryResult delivery = send(rows);
        List<PartitionDataLoss> losses = published.moveFromOutbox(delivery.acknowledged(), delivery.offsets());
        handleDataLoss(losses);
        delivery.rejected().forEach((row, reason) -> {
            LOG.errorf("Kafka rejected event %s of type %s: %s", row.eventId(), row.type(), reason);
            outbox.recordRejection(row, reason, settings.maxAttempts());
        });
        meters.published(delivery.acknowledged().size());
        Outcome outcome = outcome(rows, delivery);
        boolean nothingLeft =
                rows.size() < settings.batchSize() && delivery.acknowledged().size() == rows.size() && losses.isEmpty();
        return outcome == Outcome.SENT && nothingLeft ? Outcome.DRAINED : outcome;
    }

    /** Sends the next stored events again. An event that Kafka rejects now is skipped, because it was accepted before. */
    private Outcome republish(Republication open) {
        if (open.events().isEmpty()) {
            republications.finish(open);
            LOG.infof("Stored events were published again: %s", open.reason());
            return Outcome.SENT;
        }
        if (detector.detectLoss()) {
            return Outcome.SENT;
        }
        List<OutboxRow> rows = open.rows();
        DeliveryResult delivery = send(rows);
        delivery.rejected()
                .forEach((row, reason) -> LOG.errorf(
                        "Kafka rejected the repeated event %s of type %s: %s", row.eventId(), row.type(), reason));
        int completed = completedPrefixLength(rows, delivery);
        if (completed > 0) {
            KeptEvent last = open.events().get(completed - 1);
            republications.advance(open, last, completed);
        }
        handleDataLoss(published.moveFromOutbox(List.of(), delivery.offsets()));
        meters.republished(delivery.acknowledged().size());
        return outcome(rows, delivery);
    }

    /**
     * Returns the number of rows at the start of the list that need not be sent again. Later rows may be sent twice;
     * consumers recognize them by their ids.
     */
    private static int completedPrefixLength(List<OutboxRow> rows, DeliveryResult delivery) {
        Set<OutboxRow> completed = new HashSet<>(delivery.acknowledged());
        completed.addAll(delivery.rejected().keySet());
        int count = 0;
        while (count < rows.size() && completed.contains(rows.get(count))) {
            count++;
        }
        return count;
    }

    private DeliveryResult send(List<OutboxRow> rows) {
        DeliveryResult delivery = sender.send(rows);
        if (!delivery.unavailableTopics().isEmpty()) {
            LOG.warnf("No broker knows the topics %s; their events wait", delivery.unavailableTopics());
            pausedTopics.add(delivery.unavailableTopics());
        }
        return delivery;
    }

    /**
     * Requests the lost events again and forces a check of all partitions, because other partitions may have lost events
     * too.
     */
    private void handleDataLoss(List<PartitionDataLoss> losses) {
        if (!losses.isEmpty()) {
            detector.requestRepublication(losses);
            detector.forceNextCheck();
        }
    }

    private Outcome outcome(List<OutboxRow> rows, DeliveryResult delivery) {
        if (delivery.isSuccessful()) {
            return Outcome.SENT;
        }
        meters.updateBacklog(outbox.backlog());
        LOG.warnf(
                "Of %d events Kafka accepted %d, failed to store %d and rejected %d",
                rows.size(),
                delivery.acknowledged().size(),
                delivery.failed(),
                delivery.rejected().size());
        return Outcome.FAILED;
    }
}
