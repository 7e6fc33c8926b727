package id.penghubung.localstack.kafka;

import id.penghubung.localstack.host.StackException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;

/** Administrative calls to the broker. */
final class KafkaAdmin implements AutoCloseable {

    private static final Duration CALL_TIMEOUT = Duration.ofMinutes(1);

    private final Admin admin;

    KafkaAdmin(String bootstrapServers) {
        admin = connect(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) CALL_TIMEOUT.toMillis(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) CALL_TIMEOUT.toMillis(),
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG,
                20,
                AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG,
                false));
    }

    /**
     * Creates the client with the class loader of this class. The client loads its plug-ins through the thread's class
     * loader, which in a test may be one of Quarkus with other classes of the same names.
     */
    private static Admin connect(Map<String, Object> settings) {
        var thread = Thread.currentThread();
        var previous = thread.getContextClassLoader();
        thread.setContextClassLoader(KafkaAdmin.class.getClassLoader());
        try {
            return Admin.create(settings);
        } finally {
            thread.setContextClassLoader(previous);
        }
    }

    boolean seesBroker() {
        return !await(admin.describeCluster().nodes()).isEmpty();
    }

    void createTopics(List<KafkaTopic> topics) {
        var existing = await(admin.listTopics().names());
        List<NewTopic> missing = topics.stream()
                .filter(topic -> !existing.contains(topic.name()))
                .map(KafkaTopic::toNewTopic)
                .toList();
        await(admin.createTopics(missing).all());
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(CALL_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw StackException.of("Kafka does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while waiting for Kafka.", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
