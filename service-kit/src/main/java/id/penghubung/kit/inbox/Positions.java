package id.penghubung.kit.inbox;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** How far partitions were read. */
final class Positions {

    /**
     * How far one partition was read.
     *
     * @param nextOffset the first offset that was not read
     * @param newestTimestamp the youngest of the records read, in milliseconds
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

    /** Raises the newest timestamps of the partitions to these where they are younger. */
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

    /** Always in the same order, so that two transactions that write the same ones do not lock each other out. */
    List<Position> sorted() {
        return byPartition.values().stream()
                .sorted(Comparator.comparing(
                                (Position position) -> position.partition().topic())
                        .thenComparing(position -> position.partition().partition()))
                .toList();
    }
}
