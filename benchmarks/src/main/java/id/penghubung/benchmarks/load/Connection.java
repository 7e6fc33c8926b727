package id.penghubung.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A kept-alive connection that carries one request at a time. Used by the thread of its loop only. */
public final class Connection {

    private final LoadLoop loop;
    private final InetSocketAddress server;
    private final @Nullable InetSocketAddress from;
    private final ReplyReader reader = new ReplyReader();
    private @Nullable SocketChannel channel;
    private @Nullable SelectionKey key;
    private @Nullable ByteBuffer unsent;
    private @Nullable Consumer<Reply> replyHandler;
    private long sentAt;

    /** @param from local address to send from; null for the one that the system chooses */
    Connection(LoadLoop loop, InetSocketAddress server, @Nullable InetSocketAddress from) {
        this.loop = loop;
        this.server = server;
        this.from = from;
    }

    /** Sends a request and passes the reply to {@code then}, or a reply with status 0 if none arrives. */
    public void send(byte[] request, Consumer<Reply> then) {
        if (replyHandler != null) {
            throw new IllegalStateException("This connection is still waiting for a reply");
        }
        replyHandler = then;
        sentAt = System.nanoTime();
        unsent = ByteBuffer.wrap(request);
        try {
            open();
            write();
        } catch (IOException failure) {
            fail(failure.toString());
        }
    }

    void ready(ByteBuffer shared) {
        SelectionKey known = key;
        SocketChannel open = channel;
        if (known == null || open == null || !known.isValid()) {
            return;
        }
        try {
            if (known.isWritable()) {
                write();
            }
            if (known.isReadable()) {
                read(open, shared);
            }
        } catch (IOException failure) {
            fail(failure.toString());
        }
    }

    void failIfWaitingSince(long nanoTime) {
        if (replyHandler != null && sentAt - nanoTime < 0) {
            fail("no reply in time");
        }
    }

    /** Cuts the connection, as a bad network does: a waiting request gets no reply, whether or not the server has it. */
    public void cut() {
        if (replyHandler != null) {
            fail("cut by the client");
        }
    }

    void close() {
        SocketChannel open = channel;
        channel = null;
        key = null;
        reader.clear();
        if (open != null) {
            try {
                open.close();
            } catch (IOException ignored) {
                // The connection is closed in any case.
            }
        }
    }

    private void open() throws IOException {
        if (channel != null) {
            return;
        }
        SocketChannel opened = SocketChannel.open();
        opened.bind(from);
        opened.connect(server);
        opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
        opened.configureBlocking(false);
        channel = opened;
        key = loop.register(opened, this);
    }

    private void write() throws IOException {
        ByteBuffer rest = unsent;
        SocketChannel open = channel;
        SelectionKey known = key;
        if (rest == null || open == null || known == null) {
            return;
        }
        open.write(rest);
        if (rest.hasRemaining()) {
            known.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        } else {
            unsent = null;
            if (known.interestOps() != SelectionKey.OP_READ) {
                known.interestOps(SelectionKey.OP_READ);
            }
        }
    }

    private void read(SocketChannel open, ByteBuffer shared) throws IOException {
        shared.clear();
        if (open.read(shared) < 0) {
            fail("closed by the server");
            return;
        }
        reader.add(shared.flip());
        Reply reply = reader.complete();
        if (reply != null) {
            answer(reply);
        }
    }

    /**
     * Closes the connection and reports the failure to a waiting request. If no request is waiting, nothing failed: the
     * next request opens a new connection.
     */
    private void fail(String why) {
        close();
        unsent = null;
        answer(Reply.none(why));
    }

    private void answer(Reply reply) {
        Consumer<Reply> then = replyHandler;
        replyHandler = null;
        if (then != null) {
            then.accept(reply);
        }
    }
}
