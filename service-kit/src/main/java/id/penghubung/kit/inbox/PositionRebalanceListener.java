package id.penghubung.kit.inbox;

import id.penghubung.kit.inbox.Positions.Position;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets a consumer that was given partitions go on where its database says, whatever offset Kafka has committed for it: a
 * database restored from an older copy misses what Kafka believes is done. A partition of which the database knows nothing
 * is read from its beginning. A log that is not the one which was read (it ends before the position, or has records before
 * the position that are younger than any that was read) is read from some minutes before that youngest record. What
 * arrives again is passed over by its id.
 *
 * <p>The name of the consumer group must be that of the {@link Subscription}.
 */
@ApplicationScoped
@Identifier(PositionRebalanceListener.NAME)
public class PositionRebalanceListener implements KafkaConsumerRebalanceListener {

    /** Named so in the setting {@code consumer-rebalance-listener.name}. */
    static final String NAME = "stored-positions";

    private static final Logger LOG = Logger.getLogger(PositionRebalanceListener.class);

    private final PositionTable table;
    private final InboxMeters meters;
    private final Retry retry;
    private final long rewindMillis;

    PositionRebalanceListener(PositionTable table, InboxMeters meters, Retry retry, InboxSettings settings) {
        this.table = table;
        this.meters = meters;
        this.retry = retry;
        this.rewindMillis = settings.rewind().toMillis();
    }

    /** Waits for the database, without which nothing could be applied anyway, and for the brokers. */
    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (!partitions.isEmpty()) {
            retry.retryUntilStopped(() -> seek(consumer, partitions));
        }
    }

    private void seek(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        String name = consumer.groupMetadata().groupId();
        Map<TopicPartition, Position> stored = new HashMap<>(table.findByConsumer(name));
        stored.keySet().retainAll(partitions);
        List<TopicPartition> withoutPosition =
                partitions.stream().filter(each -> !stored.containsKey(each)).toList();
        if (!withoutPosition.isEmpty()) {
            consumer.seekToBeginning(withoutPosition);
        }
        if (stored.isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> beginOffsets = consumer.beginningOffsets(stored.keySet());
        Map<TopicPartition, Long> endOffsets = consumer.endOffsets(stored.keySet());
        Map<TopicPartition, OffsetAndTimestamp> newerRecords =
                firstAt(consumer, stored, position -> position.newestTimestamp() + 1);
        Map<TopicPartition, OffsetAndTimestamp> rewindTargets =
                firstAt(consumer, stored, position -> Math.max(0, position.newestTimestamp() - rewindMillis));
        stored.forEach((partition, position) -> {
            long end = endOffsets.getOrDefault(partition, 0L);
            if (end < position.nextOffset() || isBefore(newerRecords.get(partition), position)) {
                rewind(consumer, name, position, rewindTargets.get(partition), end);
            } else {
                resume(consumer, name, position, beginOffsets.getOrDefault(partition, 0L));
            }
        });
    }

    private static Map<TopicPartition, OffsetAndTimestamp> firstAt(
            Consumer<?, ?> consumer, Map<TopicPartition, Position> stored, ToLongFunction<Position> timestamp) {
        return consumer.offsetsForTimes(stored.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> timestamp.applyAsLong(each.getValue()))));
    }

    private static boolean isBefore(@Nullable OffsetAndTimestamp found, Position position) {
        return found != null && found.offset() < position.nextOffset();
    }

    private void rewind(
            Consumer<?, ?> consumer, String name, Position position, @Nullable OffsetAndTimestamp rewindTarget, long end) {
        long offset = Math.min(position.nextOffset(), rewindTarget == null ? end : rewindTarget.offset());
        LOG.warnf(
                "%s finds another log than it has read: %s ends at %d, it was read to %d; it is read again from %d",
                name, position.partition(), end, position.nextOffset(), offset);
        consumer.seek(position.partition(), offset);
        meters.rewound(name);
    }

    private static void resume(Consumer<?, ?> consumer, String name, Position position, long begin) {
        if (position.nextOffset() < begin) {
            LOG.errorf(
                    "%s had read %s to %d, but Kafka keeps it only from %d: ask the services that publish on it to publish"
                            + " again",
                    name, position.partition(), position.nextOffset(), begin);
        }
        consumer.seek(position.partition(), Math.max(begin, position.nextOffset()));
    }
}
