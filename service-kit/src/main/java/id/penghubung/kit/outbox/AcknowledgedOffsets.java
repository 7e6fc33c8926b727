package id.penghubung.kit.outbox;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/** First and last offset of the records of a delivery, for each partition to which Kafka stored them. */
final class AcknowledgedOffsets {

    /** Smallest and largest offset of one partition. */
    record Range(long first, long last) {
        Range union(Range other) {
            return new Range(Math.min(first, other.first), Math.max(last, other.last));
        }
    }

    private final Map<TopicPartition, Range> ranges = new HashMap<>();

    /** Adds one record. An acknowledgement without an offset (a repeated batch) is ignored. */
    void add(RecordMetadata acknowledged) {
        if (acknowledged.hasOffset()) {
            add(
                    new TopicPartition(acknowledged.topic(), acknowledged.partition()),
                    new Range(acknowledged.offset(), acknowledged.offset()));
        }
    }

    void addAll(AcknowledgedOffsets others) {
        others.ranges.forEach(this::add);
    }

    private void add(TopicPartition partition, Range range) {
        ranges.merge(partition, range, Range::union);
    }

    void forEach(BiConsumer<TopicPartition, Range> action) {
        ranges.forEach(action);
    }

    int partitions() {
        return ranges.size();
    }
}
