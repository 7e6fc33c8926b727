package id.penghubung.systemtests.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.ReporterWithoutAccount;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.stack.SystemUnderTest;
import id.penghubung.systemtests.stack.SystemTest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One address attacks the gateway; readers and reporters at other addresses are served during it and afterwards. */
@SystemTest
class HostileClientsIT {

    private static final Duration PROMPTLY = Duration.ofSeconds(5);
    private static final String UPLOAD =
            "POST /v1/complaints HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";

    private final URI gateway;
    private final ApiClient neighbour;

    HostileClientsIT(SystemUnderTest penghubung) {
        gateway = penghubung.gateway();
        neighbour = ApiClient.at(gateway).from("127.0.0.2");
    }

    @AfterEach
    void allIsWell() {
        neighboursAreServed();
        ApiClient.at(gateway).get("/v1/categories").expect(200);
    }

    @Test
    void shouldAnswer260RequestsWithAnEmptyHeaderName() throws IOException {
        try (var crowd = HostileConnections.of(260, gateway, "GET /v1/categories HTTP/1.1\r\nHost: x\r\n: a\r\n\r\n")) {
            neighboursAreServed();

            assertThat(crowd.awaitAnswers()).hasSize(260).allMatch(answer -> answer.startsWith("HTTP/1.1 4"));
        }
    }

    @Test
    void shouldServeOthersDuring256BodiesThatComeAByteAtATime() throws IOException {
        try (var crowd = HostileConnections.of(256, gateway, UPLOAD + "Content-Length: 5000\r\n\r\n");
                var timer = Executors.newSingleThreadScheduledExecutor()) {
            var drip = timer.scheduleWithFixedDelay(() -> crowd.send("{"), 0, 200, TimeUnit.MILLISECONDS);

            neighboursAreServed();

            assertThat(crowd.awaitAnswers()).allMatch(answer -> answer.startsWith("HTTP/1.1 4"));
            drip.cancel(true);
        }
    }

    @Test
    void shouldServeOthersDuring300UploadsThatStall() throws IOException {
        try (var crowd = HostileConnections.of(300, gateway, UPLOAD + "Content-Length: 9000000\r\n\r\n" + " ".repeat(70_000))) {
            neighboursAreServed();

            assertThat(crowd.awaitAnswers()).noneMatch(answer -> answer.startsWith("HTTP/1.1 2"));
        }
    }

    private void neighboursAreServed() {
        var begin = System.nanoTime();

        neighbour.get("/v1/categories").expect(200);
        new ReporterWithoutAccount(neighbour).submits(Draft.aboutARoad().anonymous());

        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .as("a read and an intake")
                .isLessThan(PROMPTLY);
    }
}
