package id.penghubung.gateway.proxy;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Context;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Event streams that are open. When the gateway is asked to stop it ends them at once, because it would otherwise wait for
 * them as for any request; their clients connect again, to another gateway.
 */
@Singleton
class OpenEventStreams {

    private final Map<Runnable, Context> streams = new ConcurrentHashMap<>();
    private volatile boolean ending;

    /**
     * Adds a stream.
     *
     * @param end ends the stream, on its context
     * @return false if the gateway is stopping; the stream is then not added
     */
    boolean add(Runnable end, Context context) {
        if (ending) {
            return false;
        }
        streams.put(end, context);
        if (ending) {
            streams.remove(end);
            return false;
        }
        return true;
    }

    void remove(Runnable end) {
        streams.remove(end);
    }

    void endAll(@Observes ShutdownDelayInitiatedEvent stopping) {
        ending = true;
        streams.forEach((end, context) -> context.runOnContext(v -> end.run()));
    }
}
