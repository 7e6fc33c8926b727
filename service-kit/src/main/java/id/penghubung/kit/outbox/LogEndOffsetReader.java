package id.penghubung.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Reads the end offsets of partitions from the brokers. */
@ApplicationScoped
class LogEndOffsetReader {

    private final BrokerAdmin admin;

    LogEndOffsetReader(BrokerAdmin admin) {
        this.admin = admin;
    }

    /**
     * Returns the offset that the next record of each partition will get. Partitions that no broker knows are left out.
     *
     * @throws BrokerUnavailableException if the brokers do not answer at all
     */
    Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> partitions) {
        ListOffsetsResult answers = admin.get()
                .listOffsets(partitions.stream()
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

    /** Thrown if no broker returns end offsets; the cause contains the reason. */
    static final class BrokerUnavailableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokerUnavailableException(Throwable cause) {
            super(cause);
        }
    }
}
