package id.penghubung.kit.outbox;

import org.apache.kafka.common.TopicPartition;

/**
 * A partition that no longer has all it acknowledged.
 *
 * @param end the first offset that is missing: the log ends here, or a new record was stored here
 * @param acknowledged the last offset that had been acknowledged
 */
record PartitionDataLoss(TopicPartition partition, long end, long acknowledged) {

    @Override
    public String toString() {
        return "%s ended at %d and had acknowledged %d".formatted(partition, end, acknowledged);
    }
}
