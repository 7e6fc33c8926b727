package id.penghubung.gateway.proxy;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenEventStreamsTest {

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final OpenEventStreams streams = new OpenEventStreams();
    private final AtomicInteger ended = new AtomicInteger();

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void shouldEndOpenStreamsWhenTheGatewayStops() {
        // Given
        Runnable gone = ended::incrementAndGet;
        streams.add(ended::incrementAndGet, context);
        streams.add(ended::incrementAndGet, context);
        streams.add(gone, context);
        streams.remove(gone);

        // When
        streams.endAll(new ShutdownDelayInitiatedEvent());

        // Then
        await().untilAsserted(() -> assertThat(ended).hasValue(2));
    }

    @Test
    void shouldOpenNoStreamWhileTheGatewayStops() {
        streams.endAll(new ShutdownDelayInitiatedEvent());

        assertThat(streams.add(ended::incrementAndGet, context)).isFalse();
    }
}
