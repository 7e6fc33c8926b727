package id.penghubung.gateway.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.buffer.PoolArenaMetric;
import io.netty.buffer.PooledByteBufAllocator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Slow clients that keep a connection open, and other clients that are still answered. */
@QuarkusTest
@WithTestResource(HostileServices.class)
@Timeout(300)
class SlowClientsTest extends AbuseTest {

    /** Longer than each time limit in these tests. */
    private static final Duration LIMITS = Duration.ofSeconds(60);

    /** Leaves some connections to others: the limit of concurrent requests, which would do that, is off in these tests. */
    private static final int READERS = 200;

    private static final int BEFORE_THE_STALL = 70_000;

    /** More than the receive window of a slow reader, much less than the operating system buffers for one. */
    private static final int IN_FLIGHT = 64 * 1024;

    private static final long MEMORY_AT_REST = 32L << 20;

    @Test
    void shouldCloseConnectionsWithStalledHeads() throws IOException {
        List<RawConnection> clients = openConnections(100, 1, "GET /v1/categories HTTP/1.1\r\nHost: x\r\nX-Endless: ");

        assertOthersAreServed();

        assertEachEnds(clients);
    }

    @Test
    void shouldCloseTwoThousandConnectionsWithEndlessHeads() throws IOException {
        List<RawConnection> clients = openConnections(2_000, 1, "GET /v1/categories HTTP/1.1\r\nHost: x\r\n");

        try (SlowTraffic traffic = SlowTraffic.sending(clients, bytes("X: a\r\n"))) {
            assertOthersAreServed();

            await().atMost(LIMITS)
                    .untilAsserted(() -> assertThat(traffic.open()).isZero());
        }
        assertEachEnds(clients);
    }

    @Test
    void shouldUseNoConnectionForBodiesThatArriveByteByByte() throws IOException {
        List<RawConnection> clients = openConnections(
                256, 64, "POST /v1/complaints/slow HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\n");

        try (SlowTraffic traffic = SlowTraffic.sending(clients, bytes("x"))) {
            assertOthersAreServed();

            assertThat(upstream.report().open()).isZero();
            await().atMost(LIMITS)
                    .untilAsserted(() -> assertThat(traffic.open()).isZero());
        }
        assertEachEnds(clients);
    }

    @Test
    void shouldUseNoConnectionForChunksThatArriveByteByByte() throws IOException {
        List<RawConnection> clients = openConnections(
                256, 64, "POST /v1/complaints/slow HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");

        try (SlowTraffic traffic = SlowTraffic.sending(clients, bytes("1\r\nx\r\n"))) {
            assertOthersAreServed();

            assertThat(upstream.report().open()).isZero();
            await().atMost(LIMITS)
                    .untilAsserted(() -> assertThat(traffic.open()).isZero());
        }
        assertEachEnds(clients);
    }

    @Test
    void shouldServeOthersDuringThreeHundredStalledUploads() throws IOException {
        List<RawConnection> clients = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            RawConnection client = RawConnection.to(gateway);
            clients.add(client);
            client.trySend(bytes("POST /v1/complaints/stalled HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000\r\n\r\n"
                    + "x".repeat(BEFORE_THE_STALL)));
        }

        assertOthersAreServed();

        assertEachEnds(clients);
        await().atMost(LIMITS).untilAsserted(() -> assertThat(memoryInUse()).isLessThan(MEMORY_AT_REST));
    }

    @Test
    void shouldEndVerySlowUploads() throws IOException {
        List<RawConnection> clients = openConnections(
                32,
                32,
                "POST /v1/complaints/slow HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000\r\n\r\n"
                        + "x".repeat(BEFORE_THE_STALL));

        try (SlowTraffic traffic = SlowTraffic.sending(clients, bytes("x"))) {
            assertOthersAreServed();

            await().atMost(LIMITS)
                    .untilAsserted(() -> assertThat(traffic.open()).isZero());
        }
        assertEachEnds(clients);
    }

    @Test
    void shouldServeOthersWhileManyClientsDoNotRead() throws IOException {
        List<RawConnection> clients = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            RawConnection client = RawConnection.slowReader("127.0.0.1", gateway);
            clients.add(client);
            client.send("GET /v1/complaints/large?bytes=20000000 HTTP/1.1\r\nHost: x\r\n\r\n");
        }

        assertOthersAreServed();

        await().atMost(LIMITS)
                .untilAsserted(() -> assertThat(connectionsInUse()).isZero());
        assertEachIsReset(clients);
        await().atMost(LIMITS).untilAsserted(() -> assertThat(memoryInUse()).isLessThan(MEMORY_AT_REST));
    }

    @Test
    void shouldEndClientsThatReadByteByByte() throws IOException {
        List<RawConnection> clients = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            RawConnection client = RawConnection.slowReader("127.0.0.1", gateway);
            clients.add(client);
            client.send("GET /v1/complaints/large?bytes=20000000 HTTP/1.1\r\nHost: x\r\n\r\n");
        }

        try (SlowTraffic traffic = SlowTraffic.reading(clients)) {
            assertOthersAreServed();

            await().atMost(LIMITS)
                    .untilAsserted(() -> assertThat(connectionsInUse()).isZero());
        }
        assertEachIsReset(clients);
    }

    @Test
    void shouldNotBufferResponsesForAClientThatDoesNotRead() throws IOException {
        RawConnection client = RawConnection.slowReader("127.0.0.1", gateway);
        client.trySend(bytes("GET /docs/swagger-ui-bundle.js HTTP/1.1\r\nHost: x\r\n\r\n".repeat(180)));
        assertThat(client.readByte()).isTrue();

        assertOthersAreServed();

        assertThat(memoryInUse()).isLessThan(MEMORY_AT_REST);
        client.reset();
    }

    private List<RawConnection> openConnections(int clients, int addresses, String sent) throws IOException {
        List<RawConnection> opened = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            opened.add(RawConnection.from("127.0.2." + (1 + i % addresses), gateway)
                    .send(sent));
        }
        return opened;
    }

    private void assertOthersAreServed() throws IOException {
        for (int i = 0; i < 20; i++) {
            assertOrdinaryRequestIsAnswered();
            try (RawConnection reporter = RawConnection.from("127.0.0.3", gateway)) {
                reporter.send("POST /v1/complaints HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc");
                RawResponse response = reporter.response();
                assertThat(response).isNotNull();
                assertThat(response.body()).isEqualTo("POST /v1/complaints 3 -");
            }
        }
    }

    private static void assertEachEnds(List<RawConnection> clients) throws IOException {
        for (RawConnection client : clients) {
            try (client) {
                client.awaitClose();
            }
        }
    }

    /**
     * Asserts that the operating system buffers nothing for clients that the gateway has disconnected. It could be megabytes
     * for each, for minutes.
     */
    private static void assertEachIsReset(List<RawConnection> clients) throws IOException {
        for (RawConnection client : clients) {
            try (client) {
                assertThat(client.awaitClose()).isLessThan(IN_FLIGHT);
            }
        }
    }

    /** Returns the bytes of buffers in use in this JVM, including those of the stub. */
    private static long memoryInUse() {
        var metric = PooledByteBufAllocator.DEFAULT.metric();
        return java.util.stream.Stream.concat(metric.directArenas().stream(), metric.heapArenas().stream())
                .mapToLong(PoolArenaMetric::numActiveBytes)
                .sum();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
