package id.penghubung.kit.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Number and age of the events that are still in the outbox.
 *
 * @param parked number of rows that are set aside because Kafka rejected them
 * @param oldestWaiting time of the oldest event that is to be published; null if there is none
 */
record Backlog(long parked, @Nullable Instant oldestWaiting) {}
