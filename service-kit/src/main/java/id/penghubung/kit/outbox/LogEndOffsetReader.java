package id.penghubung.kit.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Reads the end offsets of partitions from the brokers. */
@ApplicationScoped
class LogEndOffsetReader {

    private static final int TIMEOUT_MILLIS = 5_000;

    private final EventProducer producer;
    private @Nullable Admin admin;

    LogEndOffsetReader(EventProducer producer) {
        this.producer = producer;
    }

    /**
     * Returns the offset that the next record of each partition will get. Partitions that no broker knows are left out.
     *
     * @throws BrokerUnavailableException if the brokers do not answer at all
     */
    Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> partitions) {
        ListOffsetsResult answers = open().listOffsets(partitions.stream()
                .collect(Collectors.toMap(Function.identity(), each -> OffsetSpec.latest())));
        Map<TopicPartition, Long> endOffsets = new HashMap<>();
        Throwable unavailable = null;
        for (TopicPartition partition : partitions) {
            try {
                endOffsets.put(
                        partition, answers.partitionResult(partition).get().offset());
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof UnknownTopicOrPartitionException)) {
                    unavailable = failed;
                }
            } catch (InterruptedException stopped) {
                throw new InterruptException(stopped);
            }
        }
        if (endOffsets.isEmpty() && unavailable != null) {
            throw new BrokerUnavailableException(unavailable);
        }
        return endOffsets;
    }

    private synchronized Admin open() {
        Admin known = admin;
        if (known == null) {
            Map<String, Object> settings = new HashMap<>(producer.connectionSettings());
            settings.keySet().retainAll(AdminClientConfig.configNames());
            settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
            settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
            known = Admin.create(settings);
            admin = known;
        }
        return known;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }

    /** Thrown if no broker returns end offsets; the cause contains the reason. */
    static final class BrokerUnavailableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokerUnavailableException(Throwable cause) {
            super(cause);
        }
    }
}
