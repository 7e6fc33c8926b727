package id.penghubung.benchmarks.peer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.penghubung.benchmarks.lifecycle.LifecycleRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The load client against a stub with the peer's API, whose case is there at the second poll. */
class PeerSubmissionTest {

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger polls = new AtomicInteger();
    private final HttpServer server;

    PeerSubmissionTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext("/v1", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void shouldGoThroughALifecycleOfThePeer() {
        Duration untilOneIsDone = Duration.ofMillis(1);

        LifecycleRun.Result result = LifecycleRun.run(
                server.getAddress(), () -> new PeerSubmission(1), 1, Duration.ZERO, untilOneIsDone, () -> {}, () -> {});

        assertThat(result.failures().total()).isZero();
        assertThat(requests)
                .containsExactly(
                        "POST /v1/complaints",
                        "GET /v1/cases/c1",
                        "GET /v1/cases/c1",
                        "POST /v1/cases/c1/resolve",
                        "GET /v1/complaints/c1");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        requests.add(request);
        exchange.getRequestBody().readAllBytes();
        switch (request) {
            case "POST /v1/complaints" -> reply(exchange, 201, "{\"id\":\"c1\"}");
            case "GET /v1/cases/c1" -> reply(exchange, polls.getAndIncrement() == 0 ? 404 : 200, "{}");
            case "POST /v1/cases/c1/resolve" -> reply(exchange, 200, "{}");
            default -> reply(exchange, 200, "{\"status\":\"RESOLVED\"}");
        }
    }

    private static void reply(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
