package id.penghubung.kit.testing;

import static id.penghubung.kit.testing.Polling.await;
import static java.nio.charset.StandardCharsets.UTF_8;

import id.penghubung.localstack.testing.TestBackends;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Access to topics with plain Kafka clients, as other services use them. */
public final class Topics {

    private static final int PARTITIONS = 6;
    private static final Duration POLL = Duration.ofMillis(100);

    private Topics() {}

    /** Creates a topic with 6 partitions if it does not exist. */
    public static void create(String topic) {
        try (Admin admin = Admin.create(connection())) {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(failed);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Sets settings of a topic, and returns when the broker shows them: it learns of them a moment later. */
    public static void configure(String topic, Map<String, String> settings) {
        try (Admin admin = Admin.create(connection())) {
            List<AlterConfigOp> changes = settings.entrySet().stream()
                    .map(setting -> new AlterConfigOp(
                            new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                    .toList();
            answer(admin.incrementalAlterConfigs(Map.of(resource(topic), changes))
                    .all());
            await().until(() -> settings.entrySet().stream()
                    .allMatch(each -> each.getValue().equals(setting(admin, topic, each.getKey()))));
        }
    }

    /** Lets a topic keep each record for a time, and for the length of a segment after it. */
    public static void keep(String topic, Duration retention, Duration segment) {
        configure(
                topic,
                Map.of(
                        TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()),
                        TopicConfig.SEGMENT_MS_CONFIG, Long.toString(segment.toMillis())));
    }

    /** Returns a setting of a topic. */
    public static String setting(String topic, String name) {
        try (Admin admin = Admin.create(connection())) {
            return setting(admin, topic, name);
        }
    }

    private static String setting(Admin admin, String topic, String name) {
        return answer(admin.describeConfigs(List.of(resource(topic))).all()).values().stream()
                .map(config -> config.get(name).value())
                .findFirst()
                .orElseThrow();
    }

    private static <T> T answer(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    /**
     * Simulates a broker that has lost some records: the remaining records move to smaller offsets. They keep their
     * partition and timestamp.
     */
    public static void truncate(String topic, Predicate<ConsumerRecord<String, byte[]>> kept) {
        List<ProducerRecord<String, byte[]>> remaining = read(topic).stream()
                .filter(kept)
                .map(each -> new ProducerRecord<>(
                        topic, each.partition(), each.timestamp(), each.key(), each.value(), each.headers()))
                .toList();
        try (Admin admin = Admin.create(connection())) {
            admin.deleteTopics(List.of(topic)).all().get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        await().ignoreExceptions().atMost(Duration.ofSeconds(30)).until(() -> exists(topic));
        send(remaining);
    }

    private static boolean exists(String topic) {
        create(topic);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(connection(), new StringDeserializer(), new ByteArrayDeserializer())) {
            return consumer.partitionsFor(topic).size() == PARTITIONS;
        }
    }

    /** Sends records to their topics in this order and returns when the broker has them. */
    public static void send(List<ProducerRecord<String, byte[]>> records) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(connection(), new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent =
                    records.stream().map(producer::send).toList();
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Returns all records of a topic, oldest first within a partition. */
    public static List<ConsumerRecord<String, byte[]>> read(String topic) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(connection(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(found::add);
            }
        }
        return found;
    }

    /** Returns all records of a topic with this key, oldest first. */
    public static List<ConsumerRecord<String, byte[]>> read(String topic, String key) {
        return read(topic).stream().filter(each -> key.equals(each.key())).toList();
    }

    /** Returns the last header with this name. */
    public static Optional<String> header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? Optional.empty() : Optional.of(new String(header.value(), UTF_8));
    }

    /** Returns the last header with this name, which must be there. */
    public static String requiredHeader(ConsumerRecord<String, byte[]> record, String name) {
        return header(record, name).orElseThrow();
    }

    public static String body(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), UTF_8);
    }

    private static Map<String, Object> connection() {
        return Map.of("bootstrap.servers", TestBackends.bootstrapServers());
    }
}
