package id.penghubung.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.penghubung.kit.outbox.EventSender;
import id.penghubung.kit.outbox.RecordRejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Where records go that cannot be applied: as they came, with the cause in headers, to be looked at and sent again. */
@ApplicationScoped
class DeadLetterPublisher {

    private static final int LONGEST_REASON = 500;

    private final EventSender broker;
    private final String topic;

    DeadLetterPublisher(EventSender broker, @ConfigProperty(name = "quarkus.application.name") String application) {
        this.broker = broker;
        this.topic = "penghubung." + application + ".dead-letters.v1";
    }

    void send(String consumer, ConsumerRecord<String, byte[]> poison, Throwable cause) {
        try {
            broker.sendNow(letter(consumer, poison, poison.value(), cause));
        } catch (RecordRejectedException tooLarge) {
            // The headers tell where the body is to be found; without it at least the partition goes on.
            ProducerRecord<String, byte[]> envelope = letter(consumer, poison, null, cause);
            add(envelope, "dead-letter-body-left-out", tooLarge.toString());
            broker.sendNow(envelope);
        }
    }

    private ProducerRecord<String, byte[]> letter(
            String consumer, ConsumerRecord<String, byte[]> poison, byte @Nullable [] body, Throwable cause) {
        ProducerRecord<String, byte[]> letter = new ProducerRecord<>(topic, poison.key(), body);
        poison.headers().forEach(letter.headers()::add);
        add(letter, "dead-letter-consumer", consumer);
        add(letter, "dead-letter-topic", poison.topic());
        add(letter, "dead-letter-partition", Integer.toString(poison.partition()));
        add(letter, "dead-letter-offset", Long.toString(poison.offset()));
        add(letter, "dead-letter-exception-class-name", cause.getClass().getName());
        add(letter, "dead-letter-reason", reason(cause));
        return letter;
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return message.substring(0, Math.min(message.length(), LONGEST_REASON));
    }

    private static void add(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(UTF_8));
    }
}
