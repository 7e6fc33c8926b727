package id.penghubung.kit.inbox;

import id.penghubung.localstack.testing.TestBackends;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Plain Kafka consumer that uses {@link PositionRebalanceListener}, as the consumers of the connector do. */
final class PositionedReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final CompletableFuture<Void> work;
    private final AtomicInteger received = new AtomicInteger();
    private volatile boolean closing;

    PositionedReader(
            String topic,
            String group,
            PositionRebalanceListener positions,
            Consumer<ConsumerRecords<String, byte[]>> receiver) {
        work = CompletableFuture.runAsync(() -> read(topic, group, positions, receiver));
    }

    private void read(
            String topic,
            String group,
            PositionRebalanceListener positions,
            Consumer<ConsumerRecords<String, byte[]>> receiver) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                TestBackends.bootstrapServers(),
                "group.id",
                group,
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                true);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic), new ConsumerRebalanceListener() {
                @Override
                public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                    positions.onPartitionsAssigned(consumer, partitions);
                }

                @Override
                public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}
            });
            while (!closing) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    received.addAndGet(records.count());
                    receiver.accept(records);
                }
            }
        }
    }

    /** Returns the number of received records, including known ones. */
    int received() {
        return received.get();
    }

    @Override
    public void close() {
        closing = true;
        work.join();
    }
}
