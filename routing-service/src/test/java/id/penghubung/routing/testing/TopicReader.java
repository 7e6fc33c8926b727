package id.penghubung.routing.testing;

import id.penghubung.localstack.testing.TestBackends;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads one topic from its beginning. */
final class TopicReader {

    private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
            Map.of("bootstrap.servers", TestBackends.bootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    private final Map<String, List<ConsumerRecord<String, byte[]>>> recordsByKey = new HashMap<>();
    private final List<TopicPartition> partitions;

    TopicReader(String topic) {
        partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Returns all records with a key until now, in order. */
    synchronized List<ConsumerRecord<String, byte[]>> recordsWithKey(String key) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(50))) {
                recordsByKey
                        .computeIfAbsent(record.key(), newKey -> new ArrayList<>())
                        .add(record);
            }
        }
        return List.copyOf(recordsByKey.getOrDefault(key, List.of()));
    }
}
