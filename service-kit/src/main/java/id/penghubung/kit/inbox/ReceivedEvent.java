package id.penghubung.kit.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Event that has arrived and is not applied yet.
 *
 * @param key record key; events of one key arrive in order
 * @param subject id of the aggregate that changed
 * @param aggregateVersion position among the events of the subject
 * @param data body, deserialized into its record
 */
public record ReceivedEvent(
        UUID id,
        String type,
        String key,
        String subject,
        long aggregateVersion,
        Instant time,
        @Nullable String traceparent,
        Object data) {

    /** Runs the effect of the event as part of the trace that caused the event. */
    public void runInTrace(Runnable effect) {
        EventTrace.resume(type, traceparent, effect);
    }
}
