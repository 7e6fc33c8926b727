package id.penghubung.kit.outbox;

import id.penghubung.kit.outbox.EventProducer.Connections;
import id.penghubung.kit.outbox.LogEndOffsetReader.BrokerUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Detects whether Kafka has lost events that it acknowledged. After a power failure, a disk failure or the restore of an
 * older copy, the log of a partition ends before the last offset that is recorded here. The check runs at the start,
 * after a connection to a broker was opened or lost, and at a fixed interval. Missing events are published again before
 * any new event, so that the order within a key is kept.
 *
 * <p>Not thread-safe: only the relay thread uses it, while it holds the relay lock.
 */
@ApplicationScoped
class DataLossDetector {

    private static final Logger LOG = Logger.getLogger(DataLossDetector.class);

    private final PublishedOffsetTable offsets;
    private final RepublicationTable republications;
    private final LogEndOffsetReader endOffsetReader;
    private final EventProducer producer;
    private final OutboxMeters meters;
    private final long verificationNanos;
    private final long unknownTopicRetryNanos;
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
        this.verificationNanos = settings.verificationInterval().toNanos();
        this.unknownTopicRetryNanos = settings.unknownTopicRetryInterval().toNanos();
    }

    /**
     * Compares the end offsets of the brokers with the acknowledged offsets, if a check is due.
     *
     * @return true if a loss was found; the stored events must then be published before any other event
     * @throws BrokerUnavailableException if the brokers do not answer
     */
    boolean detectLoss() {
        Connections current = producer.connections();
        long interval = unknownTopics.isEmpty() ? verificationNanos : unknownTopicRetryNanos;
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

    /** Returns topics that existed before and that no broker knows now. Their events wait until it is known what was lost. */
    Set<String> unknownTopics() {
        return unknownTopics;
    }

    /** Requests that the lost events of these partitions are published again. */
    void requestRepublication(List<PartitionDataLoss> losses) {
        if (losses.isEmpty()) {
            return;
        }
        for (PartitionDataLoss loss : losses) {
            LOG.errorf("Kafka has lost events; they will be published again: %s", loss);
            republications.requestAfter(loss);
        }
        meters.lost(losses.size());
    }

    /**
     * Makes the next relay cycle check again. The result of the last check may have been rolled back, or other partitions
     * may have lost events too.
     */
    void forceNextCheck() {
        verifiedConnections = null;
    }
}
