package id.penghubung.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.penghubung.benchmarks.load.ClosedLoop.Throughput;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClosedLoopTest {

    private static final Duration LENGTH = Duration.ofMillis(300);

    private final AtomicInteger served = new AtomicInteger();
    private final HttpServer server;

    ClosedLoopTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext("/", exchange -> {
            served.incrementAndGet();
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/good") ? 200 : 500, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void shouldCountTheServedRequests() {
        Throughput load = ClosedLoop.run(server.getAddress(), 4, LENGTH, 200, () -> new Caller("").get("/good"));

        assertThat(load.failures().total()).isZero();
        assertThat(load.latency().count()).isBetween(served.get() - 4L, (long) served.get());
        assertThat(load.perSecond()).isPositive();
    }

    @Test
    void shouldNotCountErrorsAsThroughput() {
        Throughput load = ClosedLoop.run(server.getAddress(), 2, LENGTH, 200, () -> new Caller("").get("/bad"));

        assertThat(load.perSecond()).isZero();
        assertThat(load.failures().counts()).containsKey("request 500");
    }

    @Test
    void shouldReportAnUnreachableServerAsAFailure() {
        InetSocketAddress address = server.getAddress();
        server.stop(0);

        Throughput load = ClosedLoop.run(address, 1, LENGTH, 200, () -> new Caller("").get("/good"));

        assertThat(load.failures().counts()).containsKey("request 0");
    }
}
