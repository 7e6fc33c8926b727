package id.penghubung.kit.inbox;

import id.penghubung.kit.tracing.EventTrace;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that has arrived and has not had its effect yet.
 *
 * @param key record key: events of one key arrive in order
 * @param subject id of the aggregate that it tells of
 * @param aggregateVersion its place among the subject's events
 * @param data the body, read into its record
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

    /** Runs the event's effect as part of the trace that caused it. */
    public void runInTrace(Runnable effect) {
        EventTrace.resume(type, traceparent, effect);
    }
}
