package id.penghubung.benchmarks.scale;

import id.penghubung.benchmarks.stack.Polling;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * A proxy that passes on what a server sends only after a delay, as a network would. The delay begins when the bytes arrive, so
 * a long answer takes no longer than a short one. What clients send is passed on at once.
 */
public final class DelayedServer implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;
    private static final int WAITING_CHUNKS = 256;

    /** Marks the end of what the server sends. */
    private static final Chunk END = new Chunk(new byte[0], 0);

    private final ServerSocket listener;
    private final InetSocketAddress server;
    private volatile long delayNanos;

    private DelayedServer(ServerSocket listener, InetSocketAddress server) {
        this.listener = listener;
        this.server = server;
    }

    /** Bytes with the {@link System#nanoTime()} at which they may be passed on. */
    private record Chunk(byte[] bytes, long due) {}

    /** Listens on a free port of this machine, at first without a delay. The server may be started later. */
    public static DelayedServer before(InetSocketAddress server) {
        try {
            DelayedServer proxy = new DelayedServer(new ServerSocket(0, 512, InetAddress.getLoopbackAddress()), server);
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Sets the delay of all bytes that the server sends from now on. */
    public void delayBy(Duration delay) {
        delayNanos = delay.toNanos();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket target = new Socket(server.getAddress(), server.getPort())) {
            client.setTcpNoDelay(true);
            target.setTcpNoDelay(true);
            BlockingQueue<Chunk> chunks = new ArrayBlockingQueue<>(WAITING_CHUNKS);
            Thread.ofVirtual().start(() -> passOn(client, target));
            Thread.ofVirtual().start(() -> collect(target, chunks));
            deliver(chunks, client.getOutputStream());
        } catch (IOException gone) {
            // One of the two has closed the connection, which closes the other one too.
        }
    }

    /** Passes on what the client sends, and closes the connection to the server at its end. */
    private static void passOn(Socket client, Socket target) {
        try (target) {
            client.getInputStream().transferTo(target.getOutputStream());
        } catch (IOException gone) {
            // The connection is closed in any case.
        }
    }

    private void collect(Socket target, BlockingQueue<Chunk> chunks) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = target.getInputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                put(chunks, new Chunk(Arrays.copyOf(buffer, length), System.nanoTime() + delayNanos));
            }
        } catch (IOException gone) {
            // The end is reported as if the server had closed the connection.
        }
        put(chunks, END);
    }

    private static void deliver(BlockingQueue<Chunk> chunks, OutputStream out) throws IOException {
        for (Chunk chunk = take(chunks); chunk != END; chunk = take(chunks)) {
            long wait = chunk.due() - System.nanoTime();
            if (wait > 0) {
                Polling.pause(Duration.ofNanos(wait));
            }
            out.write(chunk.bytes());
        }
    }

    private static void put(BlockingQueue<Chunk> chunks, Chunk chunk) {
        try {
            chunks.put(chunk);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Chunk take(BlockingQueue<Chunk> chunks) {
        try {
            return chunks.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
