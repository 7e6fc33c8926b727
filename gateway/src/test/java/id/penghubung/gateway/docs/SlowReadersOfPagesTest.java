package id.penghubung.gateway.docs;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.gateway.testing.GatewayClient;
import id.penghubung.gateway.testing.RawClient;
import id.penghubung.gateway.testing.StubServices;
import io.netty.util.internal.PlatformDependent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that request the largest page repeatedly and do not read it. */
@QuarkusTest
@WithTestResource(StubServices.class)
class SlowReadersOfPagesTest {

    private static final int READERS = 60;
    private static final int REPLIES_FOR_EACH = 5;
    private static final int SMALL_WINDOW = 4096;
    private static final long A_FEW_BUFFERS = 24L << 20;
    private static final String BUNDLE = "/docs/swagger-ui-bundle.js";

    @TestHTTPResource("/")
    URI base;

    private final List<RawClient> readers = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (RawClient reader : readers) {
            reader.close();
        }
    }

    @Test
    void shouldSendTheSameMemoryToAllReaders() throws IOException {
        GatewayClient client = new GatewayClient(base);
        client.get(BUNDLE);
        long before = directMemory();

        for (int i = 0; i < READERS; i++) {
            RawClient reader = new RawClient(base, SMALL_WINDOW);
            readers.add(reader);
            reader.send(("GET " + BUNDLE + " HTTP/1.1\nHost: x\n\n").repeat(REPLIES_FOR_EACH));
        }
        for (RawClient reader : readers) {
            await().until(reader::answered);
        }

        assertThat(client.get("/docs/start.js").statusCode()).isEqualTo(200);
        assertThat(directMemory() - before).isLessThan(A_FEW_BUFFERS);
    }

    /** Returns the bytes outside the heap. Netty counts them itself if it does not leave that to the JVM. */
    private static long directMemory() {
        long counted = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return counted + Math.max(0, PlatformDependent.usedDirectMemory());
    }
}
