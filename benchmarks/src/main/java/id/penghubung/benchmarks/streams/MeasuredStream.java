package id.penghubung.benchmarks.streams;

import id.penghubung.benchmarks.stack.Polling;
import id.penghubung.localstack.testing.EventStreamClient;
import id.penghubung.localstack.testing.EventStreamClient.Block;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** One client of the event stream. When its connection is cut, it resumes after the last event that it received. */
final class MeasuredStream implements AutoCloseable {

    private static final Duration RETRY_INTERVAL = Duration.ofMillis(500);
    private static final String TIME = "\"time\":\"";
    private static final int SAMPLE = 20;

    private final URI uri;
    private final String token;
    private final LongConsumer latencyNanos;
    private final Thread thread = Thread.ofVirtual().unstarted(this::run);
    private final AtomicInteger refused = new AtomicInteger();
    private volatile @Nullable EventStreamClient client;
    private volatile boolean ready;
    private volatile boolean closed;
    private volatile long last;
    private final AtomicInteger received = new AtomicInteger();
    private final AtomicInteger outOfOrder = new AtomicInteger();
    private final AtomicInteger resets = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile long hash;

    /** @param latencyNanos receives the time from the commit of some events to their arrival */
    MeasuredStream(URI uri, String token, LongConsumer latencyNanos) {
        this.uri = uri;
        this.token = token;
        this.latencyNanos = latencyNanos;
    }

    /** Returns the hash of a sequence of positions, as {@link #hash()} calculates it. */
    static long hash(long before, long position) {
        return 31 * before + position;
    }

    void start() {
        thread.start();
    }

    boolean isReady() {
        return ready;
    }

    int received() {
        return received.get();
    }

    /** Returns the number of events that arrived twice or after a later one. */
    int outOfOrder() {
        return outOfOrder.get();
    }

    int resets() {
        return resets.get();
    }

    int connections() {
        return connections.get();
    }

    int refused() {
        return refused.get();
    }

    long hash() {
        return hash;
    }

    void cut() {
        EventStreamClient open = client;
        if (open != null) {
            open.close();
        }
    }

    private void run() {
        String position = null;
        while (!closed) {
            try {
                EventStreamClient stream = EventStreamClient.open(uri, token, position, this::receive);
                client = stream;
                if (closed) {
                    stream.close();
                }
                stream.awaitEnd();
                if (stream.status() == 200) {
                    connections.incrementAndGet();
                    position = stream.lastEventId();
                    continue;
                }
            } catch (IOException failure) {
                // Counted with the refused ones.
            } catch (InterruptedException stopped) {
                return;
            }
            refused.incrementAndGet();
            Polling.pause(RETRY_INTERVAL);
        }
    }

    private void receive(Block block) {
        switch (block.event()) {
            case "ready" -> ready = true;
            case "reset" -> resets.incrementAndGet();
            case "" -> {
                if (!block.data().isEmpty()) {
                    count(block);
                }
            }
            default -> {
                // The token ends, and the next connection is refused.
            }
        }
    }

    private void count(Block block) {
        long position = Long.parseLong(block.id(), 0, block.id().indexOf('-'), 10);
        if (position <= last) {
            outOfOrder.incrementAndGet();
        }
        last = position;
        hash = hash(hash, position);
        if (received.incrementAndGet() % SAMPLE == 0) {
            int start = block.data().indexOf(TIME) + TIME.length();
            Instant time =
                    Instant.parse(block.data().substring(start, block.data().indexOf('"', start)));
            latencyNanos.accept(
                    Math.max(0, Duration.between(time, Instant.now()).toNanos()));
        }
    }

    @Override
    public void close() {
        closed = true;
        cut();
    }
}
