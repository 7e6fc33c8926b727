package id.penghubung.gateway.abuse;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sends or reads a few bytes on many connections, often enough that none counts as idle, until the gateway closes them. */
final class SlowTraffic implements AutoCloseable {

    private static final int PAUSE_MILLIS = 100;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Set<RawConnection> active = ConcurrentHashMap.newKeySet();

    private SlowTraffic(List<RawConnection> connections, Step step) {
        active.addAll(connections);
        timer.scheduleWithFixedDelay(
                () -> active.removeIf(connection -> !step(step, connection)), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Sends the bytes on each connection again and again. */
    static SlowTraffic sending(List<RawConnection> connections, byte[] piece) {
        return new SlowTraffic(connections, connection -> connection.trySend(piece));
    }

    /** Reads the response of each connection byte by byte. */
    static SlowTraffic reading(List<RawConnection> connections) {
        return new SlowTraffic(connections, RawConnection::readByte);
    }

    /** Returns the number of connections that are still open. */
    int open() {
        return active.size();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private static boolean step(Step step, RawConnection connection) {
        try {
            return step.step(connection);
        } catch (IOException closed) {
            return false;
        }
    }

    /** Step on one connection. Returns false if the connection is closed. */
    @FunctionalInterface
    private interface Step {
        boolean step(RawConnection connection) throws IOException;
    }
}
