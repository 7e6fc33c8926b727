package id.penghubung.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.penghubung.kit.outbox.DeadLetterTopic;
import id.penghubung.kit.outbox.EventSender;
import id.penghubung.kit.outbox.RecordRejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Publishes records that cannot be applied to the dead-letter topic. A dead letter is the unchanged record with the cause
 * in additional headers, so that it can be examined and sent again.
 */
@ApplicationScoped
class DeadLetterPublisher {

    private static final int MAX_REASON_LENGTH = 500;

    private final EventSender sender;
    private final String topic;

    DeadLetterPublisher(EventSender sender, @ConfigProperty(name = "quarkus.application.name") String application) {
        this.sender = sender;
        this.topic = DeadLetterTopic.of(application);
    }

    void send(String consumer, ConsumerRecord<String, byte[]> failedRecord, Throwable cause) {
        try {
            sender.sendNow(deadLetter(consumer, failedRecord, failedRecord.value(), cause));
        } catch (RecordRejectedException tooLarge) {
            // The headers contain the position of the original record. Without the body, the partition can at least
            // continue.
            ProducerRecord<String, byte[]> withoutBody = deadLetter(consumer, failedRecord, null, cause);
            add(withoutBody, "dead-letter-body-left-out", tooLarge.toString());
            sender.sendNow(withoutBody);
        }
    }

    private ProducerRecord<String, byte[]> deadLetter(
            String consumer, ConsumerRecord<String, byte[]> failedRecord, byte @Nullable [] body, Throwable cause) {
        ProducerRecord<String, byte[]> deadLetter = new ProducerRecord<>(topic, failedRecord.key(), body);
        failedRecord.headers().forEach(deadLetter.headers()::add);
        add(deadLetter, "dead-letter-consumer", consumer);
        add(deadLetter, "dead-letter-topic", failedRecord.topic());
        add(deadLetter, "dead-letter-partition", Integer.toString(failedRecord.partition()));
        add(deadLetter, "dead-letter-offset", Long.toString(failedRecord.offset()));
        add(deadLetter, "dead-letter-exception-class-name", cause.getClass().getName());
        add(deadLetter, "dead-letter-reason", reason(cause));
        return deadLetter;
    }

    static String reason(Throwable cause) {
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return message.substring(0, Math.min(message.length(), MAX_REASON_LENGTH));
    }

    private static void add(ProducerRecord<String, byte[]> deadLetter, String name, String value) {
        deadLetter.headers().add(name, value.getBytes(UTF_8));
    }
}
