package id.penghubung.systemtests.faultinjection;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.http.ApiResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A network between clients and the gateway that loses messages: requests before the gateway has them, replies after the request took
 * effect, and the second half of replies. The connection is cut then, as a mobile network does it.
 */
final class LossyNetwork implements AutoCloseable {

    private static final double LOST_REQUESTS = 0.05;
    private static final double LOST_REPLIES = 0.25;
    private static final double CUT_REPLIES = 0.05;
    private static final int BACKLOG = 1_024;

    private static final List<String> REQUEST_HEADERS = List.of("Idempotency-Key", "Authorization");
    private static final List<String> RESPONSE_HEADERS = List.of("Content-Type", "Location", "ETag", "Retry-After");

    private final ApiClient gateway;
    private final Random random;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger lost = new AtomicInteger();

    private enum Fate {
        LOST_REQUEST,
        LOST_REPLY,
        CUT_REPLY,
        ARRIVED
    }

    /** @param seed seed of the losses */
    LossyNetwork(URI gateway, long seed) {
        this.gateway = ApiClient.at(gateway);
        this.random = new Random(seed);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::carry);
        server.start();
    }

    /** The address at which clients reach the gateway. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Returns the number of requests and replies that did not arrive. */
    int lost() {
        return lost.get();
    }

    private void carry(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var fate = fate();
            if (fate != Fate.ARRIVED) {
                lost.incrementAndGet();
            }
            if (fate == Fate.LOST_REQUEST) {
                return;
            }
            var reply = sendOn(exchange, body);
            if (fate != Fate.LOST_REPLY) {
                passBack(exchange, reply, fate == Fate.CUT_REPLY);
            }
        }
    }

    private ApiResponse sendOn(HttpExchange exchange, String body) {
        var client = gateway;
        for (var header : REQUEST_HEADERS) {
            var value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                client = client.with(header, value);
            }
        }
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        return client.post(exchange.getRequestURI().toString(), type, body);
    }

    /** Closing the exchange before the announced length is reached cuts the connection. */
    private static void passBack(HttpExchange exchange, ApiResponse reply, boolean cut) throws IOException {
        for (var header : RESPONSE_HEADERS) {
            reply.headers()
                    .firstValue(header)
                    .ifPresent(value -> exchange.getResponseHeaders().set(header, value));
        }
        var bytes = reply.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        exchange.getResponseBody().write(bytes, 0, cut ? bytes.length / 2 : bytes.length);
        exchange.getResponseBody().flush();
    }

    private Fate fate() {
        var drawn = random.nextDouble();
        if (drawn < LOST_REQUESTS) {
            return Fate.LOST_REQUEST;
        }
        if (drawn < LOST_REQUESTS + LOST_REPLIES) {
            return Fate.LOST_REPLY;
        }
        return drawn < LOST_REQUESTS + LOST_REPLIES + CUT_REPLIES ? Fate.CUT_REPLY : Fate.ARRIVED;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
