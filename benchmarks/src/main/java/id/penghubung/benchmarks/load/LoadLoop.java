package id.penghubung.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Event loop with all connections and scheduled tasks of a load, on the thread that calls {@link #runUntil}. One thread
 * needs no locks and takes little CPU time from the measured system.
 */
public final class LoadLoop implements AutoCloseable {

    private static final long MAX_WAIT_MILLIS = 100;
    private static final Duration REPLY_TIMEOUT = Duration.ofSeconds(30);

    private final Selector selector;
    private final ByteBuffer shared = ByteBuffer.allocateDirect(256 * 1024);
    private final PriorityQueue<ScheduledTask> scheduledTasks = new PriorityQueue<>((a, b) -> Long.signum(a.at - b.at));
    private final List<Connection> connections = new ArrayList<>();

    public LoadLoop() {
        try {
            selector = Selector.open();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        failTimedOutRequests();
    }

    /** Creates a connection that is opened by its first request, and again after the server has closed it. */
    public Connection connectionTo(InetSocketAddress server) {
        return add(new Connection(this, server, null));
    }

    /** Creates a connection from a given local address, by which the server distinguishes its clients. */
    public Connection connectionTo(InetSocketAddress server, InetSocketAddress from) {
        return add(new Connection(this, server, from));
    }

    private Connection add(Connection connection) {
        connections.add(connection);
        return connection;
    }

    /** Schedules work for a {@link System#nanoTime()}. It runs not earlier, and at most about one millisecond later. */
    public void at(long nanoTime, Runnable work) {
        scheduledTasks.add(new ScheduledTask(nanoTime, work));
    }

    public void afterMillis(double millis, Runnable work) {
        at(System.nanoTime() + (long) (millis * 1_000_000), work);
    }

    /** Handles replies and scheduled tasks until {@code done} returns true. */
    public void runUntil(BooleanSupplier done) {
        try {
            while (!done.getAsBoolean()) {
                long nanos = runDueTasks();
                if (nanos <= 0) {
                    selector.selectNow(this::serve);
                } else {
                    long millis = TimeUnit.NANOSECONDS.toMillis(nanos + 999_999);
                    selector.select(this::serve, Math.min(millis, MAX_WAIT_MILLIS));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        connections.forEach(Connection::close);
        try {
            selector.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    SelectionKey register(SocketChannel channel, Connection connection) throws IOException {
        return channel.register(selector, SelectionKey.OP_READ, connection);
    }

    private void serve(SelectionKey key) {
        if (key.attachment() instanceof Connection connection) {
            connection.ready(shared);
        }
    }

    /** Runs the due tasks and returns the nanoseconds until the next one. */
    private long runDueTasks() {
        while (true) {
            ScheduledTask next = scheduledTasks.peek();
            if (next == null) {
                return TimeUnit.MILLISECONDS.toNanos(MAX_WAIT_MILLIS);
            }
            long wait = next.at - System.nanoTime();
            if (wait > 0) {
                return wait;
            }
            scheduledTasks.poll();
            next.work.run();
        }
    }

    private void failTimedOutRequests() {
        long since = System.nanoTime() - REPLY_TIMEOUT.toNanos();
        connections.forEach(connection -> connection.failIfWaitingSince(since));
        afterMillis(1_000, this::failTimedOutRequests);
    }

    private record ScheduledTask(long at, Runnable work) {}
}
