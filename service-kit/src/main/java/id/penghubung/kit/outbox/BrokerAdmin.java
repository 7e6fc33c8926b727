package id.penghubung.kit.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;

/**
 * The only Kafka admin client of the outbox. It is created at first use, because a service also starts while Kafka is
 * unavailable.
 */
@ApplicationScoped
class BrokerAdmin {

    private static final int TIMEOUT_MILLIS = 5_000;

    private final EventProducer producer;
    private @Nullable Admin open;

    BrokerAdmin(EventProducer producer) {
        this.producer = producer;
    }

    /**
     * Returns the client.
     *
     * @throws org.apache.kafka.common.KafkaException if it cannot be created, because no broker has an address
     */
    synchronized Admin get() {
        Admin known = open;
        if (known == null) {
            Map<String, Object> settings = new HashMap<>(producer.connectionSettings());
            settings.keySet().retainAll(AdminClientConfig.configNames());
            settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
            settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
            known = Admin.create(settings);
            open = known;
        }
        return known;
    }

    @PreDestroy
    synchronized void close() {
        if (open != null) {
            open.close(Duration.ZERO);
        }
    }
}
