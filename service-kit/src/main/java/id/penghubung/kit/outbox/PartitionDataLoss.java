package id.penghubung.kit.outbox;

import org.apache.kafka.common.TopicPartition;

/**
 * Loss of acknowledged records in one partition.
 *
 * @param end first missing offset: the log ends here, or a new record was stored here
 * @param acknowledged last offset that had been acknowledged
 */
record PartitionDataLoss(TopicPartition partition, long end, long acknowledged) {

    @Override
    public String toString() {
        return "%s ended at %d and had acknowledged %d".formatted(partition, end, acknowledged);
    }
}
