package id.penghubung.systemtests.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics from their first record to the last one at the start of the reading. */
public final class EventTopics {

    private final String bootstrapServers;

    public EventTopics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Returns all records of all topics of the system, including dead letters; those of a partition in order. */
    public List<EventRecord> readAll() {
        try (var consumer = consumer()) {
            return readAll(
                    consumer,
                    consumer.listTopics().values().stream()
                            .flatMap(Collection::stream)
                            .filter(partition -> partition.topic().startsWith("penghubung."))
                            .toList());
        }
    }

    /** Returns all dead letters of all services. */
    public List<EventRecord> readDeadLetters() {
        return readAll().stream().filter(EventRecord::isDeadLetter).toList();
    }

    /** Returns all records of these topics; those of a partition in order. */
    public List<EventRecord> read(List<String> topics) {
        try (var consumer = consumer()) {
            return readAll(
                    consumer,
                    topics.stream()
                            .flatMap(topic -> consumer.partitionsFor(topic).stream())
                            .toList());
        }
    }

    private static List<EventRecord> readAll(Consumer<byte[], byte[]> consumer, List<PartitionInfo> infos) {
        var partitions = infos.stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        var records = new ArrayList<EventRecord>();
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            consumer.poll(Duration.ofMillis(200)).forEach(record -> records.add(new EventRecord(record)));
        }
        return records;
    }

    private Consumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
