package id.penghubung.kit.notes;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Bypasses the inbox and fails at the first record, so that its channel stops. */
@ApplicationScoped
public class FailingConsumer {

    public static final String CHANNEL = "fragile";
    public static final String TOPIC = "penghubung.kit-fragile.v1";

    @Incoming(CHANNEL)
    @Blocking
    public void onMessage(ConsumerRecords<String, byte[]> records) {
        throw new IllegalStateException("a failure of the service");
    }
}
