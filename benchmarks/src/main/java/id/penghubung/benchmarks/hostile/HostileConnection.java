package id.penghubung.benchmarks.hostile;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A connection of an attacker. It is opened again one second after it was closed. */
final class HostileConnection {

    private static final long SEND_INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final HostileKind kind;
    private final InetSocketAddress server;
    private final Selector selector;
    private final HostileCounter counter;
    private @Nullable SocketChannel channel;
    private ByteBuffer unsent = ByteBuffer.allocate(0);
    private int restSent;
    private boolean answered;
    private long nextSendAt;

    /**
     * @param firstSendAt {@link System#nanoTime()} of the first attempt, so that a thousand connections do not start at
     *     the same time
     */
    HostileConnection(
            HostileKind kind, InetSocketAddress server, Selector selector, HostileCounter counter, long firstSendAt) {
        this.kind = kind;
        this.server = server;
        this.selector = selector;
        this.counter = counter;
        this.nextSendAt = firstSendAt;
    }

    /** Opens the connection, sends the next byte or repeats the request, if it is due. */
    void sendNextIfDue(long now) {
        if (now - nextSendAt < 0) {
            return;
        }
        nextSendAt = now + SEND_INTERVAL_NANOS;
        try {
            if (channel == null) {
                open();
            } else if (answered) {
                answered = false;
                unsent = ByteBuffer.wrap(kind.opening());
                flush();
            } else if (!unsent.hasRemaining() && restSent < kind.rest().length) {
                unsent = ByteBuffer.wrap(kind.rest(), restSent++, 1);
                flush();
            }
        } catch (IOException failure) {
            close();
        }
    }

    /** Handles an event of the selector. */
    void ready(SelectionKey key, ByteBuffer shared) {
        try {
            SocketChannel open = channel;
            if (open == null) {
                return;
            }
            if (key.isConnectable() && open.finishConnect()) {
                counter.opened();
                key.interestOps(kind.reads() ? SelectionKey.OP_READ : 0);
                unsent = ByteBuffer.wrap(kind.opening());
                flush();
            } else if (key.isWritable()) {
                flush();
            } else if (key.isReadable()) {
                read(open, shared);
            }
        } catch (IOException failure) {
            close();
        }
    }

    /** Closes the connection; it is opened again when the next attempt is due. */
    void close() {
        SocketChannel open = channel;
        channel = null;
        if (open == null) {
            return;
        }
        counter.closed();
        try {
            open.close();
        } catch (IOException ignored) {
            // The connection is closed in any case.
        }
    }

    private void open() throws IOException {
        SocketChannel opened = SocketChannel.open();
        opened.configureBlocking(false);
        channel = opened;
        restSent = 0;
        answered = false;
        opened.register(selector, SelectionKey.OP_CONNECT, this);
        opened.connect(server);
    }

    private void flush() throws IOException {
        SocketChannel open = channel;
        if (open == null) {
            return;
        }
        open.write(unsent);
        SelectionKey key = open.keyFor(selector);
        int reading = kind.reads() ? SelectionKey.OP_READ : 0;
        key.interestOps(unsent.hasRemaining() ? reading | SelectionKey.OP_WRITE : reading);
    }

    private void read(SocketChannel open, ByteBuffer shared) throws IOException {
        shared.clear();
        if (open.read(shared) < 0) {
            close();
        } else {
            counter.answered();
            answered = true;
        }
    }
}
