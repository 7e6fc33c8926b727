package id.penghubung.systemtests.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.ReporterWithoutAccount;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Attacks of one address on the gateway: readers and reporters at other addresses are served during and after them. */
@SystemTest
class HostileClientsIT {

    /** The time over which the gateway averages the rate of a body: others do not wait until the attackers are cut off. */
    private static final Duration MAX_DURATION = Duration.ofSeconds(8);

    private static final String UPLOAD =
            "POST /v1/complaints HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";

    private final URI gateway;
    private final ApiClient otherClient;

    HostileClientsIT(SystemUnderTest system) {
        gateway = system.gateway();
        otherClient = ApiClient.at(gateway).from("127.0.0.2");
    }

    @AfterEach
    void assertServed() {
        assertOthersServed();
        ApiClient.at(gateway).get("/v1/categories").expect(200);
    }

    @Test
    void shouldRejectRequestsWithAnEmptyHeaderName() throws IOException {
        try (var connections =
                HostileConnections.open(260, gateway, "GET /v1/categories HTTP/1.1\r\nHost: x\r\n: a\r\n\r\n")) {
            assertOthersServed();

            assertThat(connections.awaitStatusLines()).hasSize(260).allMatch(answer -> answer.startsWith("HTTP/1.1 4"));
        }
    }

    @Test
    void shouldServeOthersDuringBodiesThatArriveOneByteAtATime() throws IOException {
        try (var connections = HostileConnections.open(256, gateway, UPLOAD + "Content-Length: 5000\r\n\r\n");
                var timer = Executors.newSingleThreadScheduledExecutor()) {
            var sending = timer.scheduleWithFixedDelay(() -> connections.send("{"), 0, 200, TimeUnit.MILLISECONDS);

            assertOthersServed();

            assertThat(connections.awaitStatusLines()).allMatch(answer -> answer.startsWith("HTTP/1.1 4"));
            sending.cancel(true);
        }
    }

    @Test
    void shouldServeOthersDuringStalledUploads() throws IOException {
        var upload = UPLOAD + "Content-Length: 9000000\r\n\r\n" + " ".repeat(70_000);
        try (var connections = HostileConnections.open(300, gateway, upload)) {
            assertOthersServed();

            assertThat(connections.awaitStatusLines()).noneMatch(answer -> answer.startsWith("HTTP/1.1 2"));
        }
    }

    private void assertOthersServed() {
        var begin = System.nanoTime();

        otherClient.get("/v1/categories").expect(200);
        new ReporterWithoutAccount(otherClient).submit(Draft.aboutARoad().anonymous());

        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .as("a read and an intake")
                .isLessThan(MAX_DURATION);
    }
}
