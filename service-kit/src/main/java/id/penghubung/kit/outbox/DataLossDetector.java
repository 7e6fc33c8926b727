package id.penghubung.kit.outbox;

import id.penghubung.kit.outbox.LogEndOffsetReader.BrokerUnavailableException;
import id.penghubung.kit.outbox.EventProducer.Connections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether Kafka still has what it acknowledged: after a power cut, the loss of a disk or an older copy in its
 * place a log ends before the last offset that is known here. Looks at the start, when a connection to a broker was lost or
 * made, and now and then. What is missing is published again before anything new, so that the order of a key holds.
 *
 * <p>For the relay's thread, in its turn.
 */
@ApplicationScoped
class DataLossDetector {

    private static final Logger LOG = Logger.getLogger(DataLossDetector.class);

    /** How soon a topic is looked for again that no broker knows. */
    private static final long UNKNOWN_TOPIC_RETRY_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final PublishedOffsetTable offsets;
    private final RepublicationTable republications;
    private final LogEndOffsetReader endOffsetReader;
    private final EventProducer producer;
    private final OutboxMeters meters;
    private final long verifyEveryNanos;
    private @Nullable Connections verifiedConnections;
    private long verifiedAt;
    private Set<String> unknownTopics = Set.of();

    DataLossDetector(
            PublishedOffsetTable offsets,
            RepublicationTable republications,
            LogEndOffsetReader endOffsetReader,
            EventProducer producer,
            OutboxMeters meters,
            OutboxSettings settings) {
        this.offsets = offsets;
        this.republications = republications;
        this.endOffsetReader = endOffsetReader;
        this.producer = producer;
        this.meters = meters;
        this.verifyEveryNanos = settings.verifyEvery().toNanos();
    }

    /**
     * Compares the brokers' logs with what they acknowledged, where that is due.
     *
     * @return whether a loss was found, so that kept events are to be published before anything else
     * @throws BrokerUnavailableException when the brokers do not answer
     */
    boolean detectLoss() {
        Connections current = producer.connections();
        long interval = unknownTopics.isEmpty() ? verifyEveryNanos : UNKNOWN_TOPIC_RETRY_NANOS;
        if (current.equals(verifiedConnections) && System.nanoTime() - verifiedAt < interval) {
            return false;
        }
        Map<TopicPartition, Long> acknowledged = offsets.last();
        Map<TopicPartition, Long> endOffsets =
                acknowledged.isEmpty() ? Map.of() : endOffsetReader.endOffsets(acknowledged.keySet());
        Set<String> unknown = new HashSet<>();
        List<PartitionDataLoss> losses = new ArrayList<>();
        acknowledged.forEach((partition, last) -> {
            Long end = endOffsets.get(partition);
            if (end == null) {
                unknown.add(partition.topic());
            } else if (end <= last) {
                losses.add(new PartitionDataLoss(partition, end, last));
            }
        });
        verifiedConnections = current;
        verifiedAt = System.nanoTime();
        unknownTopics = Set.copyOf(unknown);
        requestRepublication(losses);
        losses.forEach(offsets::resetAfterLoss);
        return !losses.isEmpty();
    }

    /** Topics that brokers had once and do not know now; their events wait until it is clear what is left of them. */
    Set<String> unknownTopics() {
        return unknownTopics;
    }

    /** Asks for the events that a partition has lost. */
    void requestRepublication(List<PartitionDataLoss> losses) {
        if (losses.isEmpty()) {
            return;
        }
        for (PartitionDataLoss loss : losses) {
            LOG.errorf("Kafka has lost events, which are published again: %s", loss);
            republications.requestAfter(loss);
        }
        meters.lost(losses.size());
    }

    /** Makes the next turn look again: what was found may have been rolled back, or other partitions may have lost more. */
    void forceNextCheck() {
        verifiedConnections = null;
    }
}
