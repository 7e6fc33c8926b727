package id.penghubung.systemtests.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.ReporterWithoutAccount;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    /** A machine that stands still for a moment makes others wait in one attack; an attack that works does so each time. */
    private static final int ATTACKS = 3;

    private static final String UPLOAD =
            "POST /v1/complaints HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";

    private final URI gateway;
    private final ApiClient otherClient;

    HostileClientsIT(SystemUnderTest system) {
        gateway = system.gateway();
        otherClient = ApiClient.at(gateway).from("127.0.0.2");
    }

    /** An attack, which returns how long others waited for a read and an intake. */
    @FunctionalInterface
    private interface Attack {

        Duration waitOfOthers() throws IOException;
    }

    /** The connections of the attackers may still be closing. */
    @AfterEach
    void assertServed() {
        serveOthers();
        Polling.standard()
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .untilAsserted(this::serveAttacker);
    }

    private void serveAttacker() {
        ApiClient.at(gateway).get("/v1/categories").expect(200);
    }

    @Test
    void shouldRejectRequestsWithAnEmptyHeaderName() throws IOException {
        assertOthersServedDuring(this::sendAnEmptyHeaderName);
    }

    private Duration sendAnEmptyHeaderName() throws IOException {
        try (var connections =
                HostileConnections.open(260, gateway, "GET /v1/categories HTTP/1.1\r\nHost: x\r\n: a\r\n\r\n")) {
            var waited = serveOthers();

            assertThat(connections.awaitStatusLines()).hasSize(260).allMatch(answer -> answer.startsWith("HTTP/1.1 4"));
            return waited;
        }
    }

    @Test
    void shouldServeOthersDuringBodiesThatArriveOneByteAtATime() throws IOException {
        assertOthersServedDuring(this::sendBodiesOneByteAtATime);
    }

    private Duration sendBodiesOneByteAtATime() throws IOException {
        try (var connections = HostileConnections.open(256, gateway, UPLOAD + "Content-Length: 5000\r\n\r\n");
                var timer = Executors.newSingleThreadScheduledExecutor()) {
            var sending = timer.scheduleWithFixedDelay(() -> connections.send("{"), 0, 200, TimeUnit.MILLISECONDS);

            var waited = serveOthers();

            assertThat(connections.awaitStatusLines()).allMatch(answer -> answer.startsWith("HTTP/1.1 4"));
            sending.cancel(true);
            return waited;
        }
    }

    @Test
    void shouldServeOthersDuringStalledUploads() throws IOException {
        assertOthersServedDuring(this::stallUploads);
    }

    private Duration stallUploads() throws IOException {
        var upload = UPLOAD + "Content-Length: 9000000\r\n\r\n" + " ".repeat(70_000);
        try (var connections = HostileConnections.open(300, gateway, upload)) {
            var waited = serveOthers();

            assertThat(connections.awaitStatusLines()).noneMatch(answer -> answer.startsWith("HTTP/1.1 2"));
            return waited;
        }
    }

    private static void assertOthersServedDuring(Attack attack) throws IOException {
        var waited = attack.waitOfOthers();
        for (int more = 1; more < ATTACKS && waited.compareTo(MAX_DURATION) >= 0; more++) {
            waited = attack.waitOfOthers();
        }
        assertThat(waited).as("a read and an intake").isLessThan(MAX_DURATION);
    }

    private Duration serveOthers() {
        var begin = System.nanoTime();

        otherClient.get("/v1/categories").expect(200);
        new ReporterWithoutAccount(otherClient).submit(Draft.aboutARoad().anonymous());

        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
