package id.penghubung.kit.inbox;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Positions up to which partitions were read. */
final class Positions {

    /**
     * Position up to which one partition was read.
     *
     * @param nextOffset first offset that was not read
     * @param newestTimestamp timestamp of the newest record that was read, in milliseconds since 1970
     */
    record Position(TopicPartition partition, long nextOffset, long newestTimestamp) {

        private Position union(Position other) {
            return new Position(
                    partition,
                    Math.max(nextOffset, other.nextOffset),
                    Math.max(newestTimestamp, other.newestTimestamp));
        }
    }

    private final Map<TopicPartition, Position> byPartition = new HashMap<>();

    static Positions after(Iterable<ConsumerRecord<String, byte[]>> records) {
        Positions positions = new Positions();
        records.forEach(positions::add);
        return positions;
    }

    /** Raises the newest timestamps of the partitions to the given ones if those are newer. */
    void raiseTimestamps(Map<TopicPartition, Long> timestamps) {
        byPartition.replaceAll((partition, read) -> new Position(
                partition,
                read.nextOffset(),
                Math.max(read.newestTimestamp(), timestamps.getOrDefault(partition, Long.MIN_VALUE))));
    }

    private void add(ConsumerRecord<String, byte[]> read) {
        TopicPartition partition = new TopicPartition(read.topic(), read.partition());
        byPartition.merge(partition, new Position(partition, read.offset() + 1, read.timestamp()), Position::union);
    }

    /**
     * Returns the positions in a fixed order, so that two transactions that write the same positions do not block each
     * other.
     */
    List<Position> sorted() {
        return byPartition.values().stream()
                .sorted(Comparator.comparing(
                                (Position position) -> position.partition().topic())
                        .thenComparing(position -> position.partition().partition()))
                .toList();
    }
}
