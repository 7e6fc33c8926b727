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
 * Sets the read position of newly assigned partitions from the database, not from the offset that Kafka has committed. A
 * database that was restored from an older copy lacks changes for which Kafka has already committed the offsets.
 *
 * <p>A partition without a stored position is read from its beginning. If the log is not the one that was read before,
 * reading starts some minutes before the newest record that was read. This is the case if the log ends before the
 * position, or if it has records before the position that are newer than every record that was read. Events that arrive
 * again are recognized by their ids and skipped.
 *
 * <p>The name of the consumer group must be the consumer name of the {@link Subscription}.
 */
@ApplicationScoped
@Identifier(PositionRebalanceListener.NAME)
public class PositionRebalanceListener implements KafkaConsumerRebalanceListener {

    /** Name in the setting {@code consumer-rebalance-listener.name}. */
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

    /** Waits for the database and the brokers. Without the database, no event could be applied. */
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
            Consumer<?, ?> consumer,
            String name,
            Position position,
            @Nullable OffsetAndTimestamp rewindTarget,
            long end) {
        long offset = Math.min(position.nextOffset(), rewindTarget == null ? end : rewindTarget.offset());
        LOG.warnf(
                "%s: the log of %s has changed: it ends at %d, but was read to %d; it is read again from %d",
                name, position.partition(), end, position.nextOffset(), offset);
        consumer.seek(position.partition(), offset);
        meters.rewound(name);
    }

    private static void resume(Consumer<?, ?> consumer, String name, Position position, long begin) {
        if (position.nextOffset() < begin) {
            LOG.errorf(
                    "%s had read %s to %d, but Kafka has it only from %d: request republication in the services that publish"
                            + " on it",
                    name, position.partition(), position.nextOffset(), begin);
        }
        consumer.seek(position.partition(), Math.max(begin, position.nextOffset()));
    }
}
