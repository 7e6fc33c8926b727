package id.penghubung.kit.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Record of a poll that concerns a consumer. */
sealed interface Arrival {

    ConsumerRecord<String, byte[]> origin();

    /** Record with an event that is to be applied. */
    record Readable(ConsumerRecord<String, byte[]> origin, ReceivedEvent event) implements Arrival {}

    /**
     * Record that cannot be applied, and is in the dead-letter topic.
     *
     * @param cause reason why it cannot be applied
     */
    record Failed(ConsumerRecord<String, byte[]> origin, Throwable cause) implements Arrival {}
}
