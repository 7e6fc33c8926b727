package id.penghubung.benchmarks.load;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Load at full speed: a fixed number of connections, each of which sends its next request when the previous reply has
 * arrived.
 */
public final class ClosedLoop {

    private static final double PAUSE_AFTER_FAILURE_MILLIS = 20;

    private final LoadLoop loop = new LoadLoop();
    private final Supplier<byte[]> requests;
    private final int expectedStatus;
    private final Latencies latencies = new Latencies();
    private final Failures failures = new Failures();
    private long end;
    private int activeConnections;

    private ClosedLoop(Supplier<byte[]> requests, int expectedStatus) {
        this.requests = requests;
        this.expectedStatus = expectedStatus;
    }

    /** Result of a load. Replies after its end are not counted. */
    public record Throughput(double perSecond, Latencies.Summary latency, Failures failures) {}

    public static Throughput run(
            InetSocketAddress server, int inFlight, Duration length, int expectedStatus, Supplier<byte[]> requests) {
        ClosedLoop load = new ClosedLoop(requests, expectedStatus);
        try (load.loop) {
            load.end = System.nanoTime() + length.toNanos();
            load.activeConnections = inFlight;
            for (int i = 0; i < inFlight; i++) {
                load.sendNext(load.loop.connectionTo(server));
            }
            load.loop.runUntil(() -> load.activeConnections == 0);
        }
        Latencies.Summary latency = load.latencies.summary();
        return new Throughput(latency.count() * 1e9 / length.toNanos(), latency, load.failures);
    }

    private void sendNext(Connection connection) {
        long sent = System.nanoTime();
        if (sent >= end) {
            activeConnections--;
            return;
        }
        connection.send(requests.get(), reply -> {
            long now = System.nanoTime();
            if (reply.status() != expectedStatus) {
                failures.add("request", reply);
                loop.afterMillis(PAUSE_AFTER_FAILURE_MILLIS, () -> sendNext(connection));
                return;
            }
            if (now < end) {
                latencies.add(now - sent);
            }
            sendNext(connection);
        });
    }
}
