package id.penghubung.kit.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stays in the outbox.
 *
 * @param parked how many rows are set aside because Kafka refused them
 * @param oldestWaiting time of the oldest event that is to be published; null where there is none
 */
record Backlog(long parked, @Nullable Instant oldestWaiting) {}
