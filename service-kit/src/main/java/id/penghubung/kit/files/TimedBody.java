package id.penghubung.kit.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of an HTTP response as a stream that ends with an exception if no bytes come for some time, or if it is not read to its end in
 * time. The stream of the JDK waits for ever. For one reader; the next part of the body is asked for when the last one was read.
 */
final class TimedBody extends InputStream implements HttpResponse.BodySubscriber<InputStream> {

    private final BlockingQueue<Part> arrived = new LinkedBlockingQueue<>();
    private final Deque<ByteBuffer> unread = new ArrayDeque<>();
    private final long idleNanos;
    private final long endNanos;
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean closed;
    private boolean ended;

    /**
     * @param idle time to wait for the next bytes
     * @param all time in which the whole body must be read, from now on
     */
    TimedBody(Duration idle, Duration all) {
        this.idleNanos = idle.toNanos();
        this.endNanos = System.nanoTime() + all.toNanos();
    }

    /** Bytes, or the end of the body, with its reason if the connection failed. */
    private record Part(
            List<ByteBuffer> bytes, boolean last, @Nullable Throwable failure) {}

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription started) {
        subscription = started;
        if (closed) {
            started.cancel();
        } else {
            started.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        arrived.add(new Part(bytes, false, null));
    }

    @Override
    public void onError(Throwable failure) {
        arrived.add(new Part(List.of(), true, failure));
    }

    @Override
    public void onComplete() {
        arrived.add(new Part(List.of(), true, null));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (closed) {
            throw new IOException("The body is closed");
        }
        if (length == 0) {
            return 0;
        }
        ByteBuffer next = nextBytes();
        if (next == null) {
            return -1;
        }
        int count = Math.min(length, next.remaining());
        next.get(target, offset, count);
        return count;
    }

    private @Nullable ByteBuffer nextBytes() throws IOException {
        while (!unread.isEmpty() && !unread.getFirst().hasRemaining()) {
            unread.removeFirst();
        }
        while (unread.isEmpty() && !ended) {
            Part part = await();
            part.bytes().stream().filter(ByteBuffer::hasRemaining).forEach(unread::add);
            ended = part.last();
            if (part.failure() != null) {
                throw new IOException("The body was broken off", part.failure());
            }
            Flow.Subscription source = subscription;
            if (!ended && source != null) {
                source.request(1);
            }
        }
        return unread.peekFirst();
    }

    private Part await() throws IOException {
        long left = endNanos - System.nanoTime();
        try {
            Part part = left <= 0 ? null : arrived.poll(Math.min(left, idleNanos), TimeUnit.NANOSECONDS);
            if (part != null) {
                return part;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            close();
            throw new InterruptedIOException();
        }
        close();
        throw new HttpTimeoutException("The server sent the body too slowly");
    }

    /** Closes the connection, unless the whole body has arrived. */
    @Override
    public void close() {
        closed = true;
        Flow.Subscription source = subscription;
        if (source != null) {
            source.cancel();
        }
    }
}
