package id.penghubung.gateway.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Responses that have arrived from the service completely and wait in the gateway for a client that does not read them. Their
 * connections to the service are free, and carry the requests of other clients.
 */
@QuarkusTest
@WithTestResource(HostileServices.class)
@TestProfile(UnreadResponsesTest.SmallSystemBuffers.class)
@Timeout(300)
class UnreadResponsesTest extends AbuseTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int OTHERS = 4;
    private static final String MEETING =
            "POST /v1/complaints/meeting?of=" + (OTHERS + 1) + " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n";

    /** Tries many lengths, because the part that waits in the gateway depends on the buffers of the operating system. */
    @Test
    void shouldNotAffectRequestsOfOthersWhenASlowClientDisconnects() throws IOException {
        for (int kilobytes = 64; kilobytes <= 320; kilobytes += 8) {
            RawConnection slow = RawConnection.slowReader("127.0.0.1", gateway);
            slow.send("GET /v1/complaints/large?bytes=" + kilobytes * 1024 + " HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(slow.readByte()).isTrue();
            List<RawConnection> others = new ArrayList<>();
            for (int i = 0; i < OTHERS; i++) {
                others.add(RawConnection.from("127.0.0.2", gateway).send(MEETING));
            }
            await().atMost(LIMIT)
                    .untilAsserted(
                            () -> assertThat(upstream.report().completed()).isEqualTo(1 + OTHERS));

            slow.reset();
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(connectionsInUse()).isEqualTo(OTHERS));

            others.add(RawConnection.from("127.0.0.3", gateway).send(MEETING));
            for (RawConnection other : others) {
                RawResponse answer = other.response();
                assertThat(answer).isNotNull();
                assertThat(answer.status())
                        .as("while a response of %d KiB waits", kilobytes)
                        .isEqualTo(200);
                other.close();
            }
            upstream.reset();
        }
    }

    @Test
    void shouldHoldNoConnectionToTheServiceForUnreadResponses() throws IOException {
        List<RawConnection> readers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            // More than the operating system buffers, less than would make the gateway stop reading.
            RawConnection reader = RawConnection.slowReader("127.0.0.1", gateway)
                    .send("GET /v1/complaints/large?bytes=" + 128 * 1024 + " HTTP/1.1\r\nHost: x\r\n\r\n");
            readers.add(reader);
            assertThat(reader.readByte()).isTrue();
        }

        await().atMost(LIMIT).untilAsserted(() -> assertThat(connectionsInUse()).isZero());

        for (RawConnection reader : readers) {
            reader.reset();
        }
    }

    /** Gateway with small socket buffers, so that responses wait in the gateway itself. */
    public static class SmallSystemBuffers implements QuarkusTestProfile {

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(SmallSendBuffer.class);
        }
    }

    /** Reduces the send buffer of each client connection. */
    @Alternative
    @Singleton
    public static class SmallSendBuffer implements HttpServerOptionsCustomizer {

        private static final int BYTES = 16 * 1024;

        @Override
        public void customizeHttpServer(HttpServerOptions options) {
            options.setSendBufferSize(BYTES);
        }
    }
}
