package id.penghubung.gateway.keys;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of one service. They are read again after a minute. While the service does not answer, the keys that were read
 * last stay valid: without them genuine documents would seem to be forged.
 */
final class ServiceKeys {

    private static final long MAX_AGE_MILLIS = 60_000;

    private final Supplier<Future<JsonArray>> service;
    private final Clock clock;
    private volatile @Nullable Known known;
    private volatile @Nullable Future<JsonArray> reading;

    /** @param service reads the keys from the service */
    ServiceKeys(Supplier<Future<JsonArray>> service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    /** Returns the keys. The result fails if they were never read, and cannot be read now. */
    Future<JsonArray> keys() {
        Known current = known;
        long now = clock.millis();
        if (current != null && now - current.readAt() <= MAX_AGE_MILLIS) {
            return Future.succeededFuture(current.keys());
        }
        Future<JsonArray> running = reading;
        if (running != null && !running.isComplete()) {
            return running;
        }
        Future<JsonArray> next = service.get()
                .recover(failure ->
                        current == null ? Future.failedFuture(failure) : Future.succeededFuture(current.keys()))
                .onSuccess(keys -> known = new Known(keys, now));
        reading = next;
        return next;
    }

    private record Known(JsonArray keys, long readAt) {}
}
