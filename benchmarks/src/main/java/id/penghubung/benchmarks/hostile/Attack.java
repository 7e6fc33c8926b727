package id.penghubung.benchmarks.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Hostile connections from 127.0.0.1 on their own thread, from construction to {@link #close}. */
final class Attack implements AutoCloseable {

    private static final long SELECT_TIMEOUT_MILLIS = 20;
    private static final long SPREAD_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final HostileCounter counter = new HostileCounter();
    private final List<HostileConnection> connections = new ArrayList<>();
    private final Selector selector;
    private final Thread thread;
    private volatile boolean over;

    Attack(HostileKind kind, int size, InetSocketAddress server) {
        try {
            selector = Selector.open();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        long now = System.nanoTime();
        for (int i = 0; i < size; i++) {
            connections.add(new HostileConnection(kind, server, selector, counter, now + SPREAD_NANOS * i / size));
        }
        thread = Thread.ofPlatform().name("attack-" + kind.label()).start(this::run);
    }

    /** Returns the events of the attack; complete after {@link #close}, when the attacking thread has ended. */
    HostileCounts counts() {
        return counter.counts();
    }

    @Override
    public void close() {
        over = true;
        selector.wakeup();
        try {
            thread.join();
            selector.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void run() {
        ByteBuffer shared = ByteBuffer.allocateDirect(64 * 1024);
        try {
            while (!over) {
                long now = System.nanoTime();
                connections.forEach(connection -> connection.sendNextIfDue(now));
                selector.select(
                        key -> {
                            if (key.attachment() instanceof HostileConnection connection) {
                                connection.ready(key, shared);
                            }
                        },
                        SELECT_TIMEOUT_MILLIS);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            connections.forEach(HostileConnection::close);
        }
    }
}
