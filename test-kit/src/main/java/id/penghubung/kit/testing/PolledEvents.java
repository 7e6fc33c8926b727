package id.penghubung.kit.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;

/** Creates the result of a poll, for tests that give a consumer one batch with exact content. */
public final class PolledEvents {

    private PolledEvents() {}

    /** Returns a poll with these events in their order, from the beginning of the first partition of their topic. */
    public static ConsumerRecords<String, byte[]> of(List<SentEvent> events) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>(events.size());
        for (SentEvent event : events) {
            ProducerRecord<String, byte[]> sent = event.record();
            records.add(new ConsumerRecord<>(
                    sent.topic(),
                    0,
                    records.size(),
                    0,
                    TimestampType.CREATE_TIME,
                    0,
                    sent.value().length,
                    sent.key(),
                    sent.value(),
                    sent.headers(),
                    Optional.empty()));
        }
        TopicPartition partition = new TopicPartition(records.getFirst().topic(), 0);
        return new ConsumerRecords<>(Map.of(partition, records), Map.of());
    }
}
