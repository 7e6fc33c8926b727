package id.penghubung.kit.inbox;

import id.penghubung.kit.testing.SentEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;

/** Creates the result of a poll, for tests that need a batch with exact content. */
final class PolledRecords {

    private PolledRecords() {}

    /** Creates a poll with one event at an offset, with a timestamp in milliseconds. */
    static ConsumerRecords<String, byte[]> at(String topic, long offset, long timestamp, SentEvent event) {
        return new ConsumerRecords<>(
                Map.of(new TopicPartition(topic, 0), List.of(record(topic, offset, timestamp, event))), Map.of());
    }

    static ConsumerRecords<String, byte[]> of(String topic, SentEvent... events) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (SentEvent event : events) {
            records.add(record(topic, records.size(), 0, event));
        }
        return new ConsumerRecords<>(Map.of(new TopicPartition(topic, 0), records), Map.of());
    }

    private static ConsumerRecord<String, byte[]> record(String topic, long offset, long timestamp, SentEvent event) {
        ProducerRecord<String, byte[]> sent = event.record();
        return new ConsumerRecord<>(
                topic,
                0,
                offset,
                timestamp,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }
}
