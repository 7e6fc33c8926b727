package id.penghubung.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** Body between its source and the proxy library, which requests the chunks and pauses the stream. */
abstract class BodyStream implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private @Nullable Handler<Buffer> handler;
    private @Nullable Handler<Void> endHandler;
    private boolean paused;

    BodyStream(ReadStream<Buffer> source) {
        this.source = source;
    }

    /** Checks a chunk. Returns false if it must not be forwarded. */
    abstract boolean accept(Buffer chunk);

    /** Returns whether the rest of the body is no longer needed. */
    abstract boolean isAbandoned();

    /** Called when the whole body has been forwarded. */
    abstract void onEnd();

    /** Returns whether the receiver has paused the stream. */
    boolean isPaused() {
        return paused;
    }

    final void pass(Buffer chunk) {
        Handler<Buffer> receiver = handler;
        if (accept(chunk) && receiver != null) {
            receiver.handle(chunk);
        }
    }

    /** Forwards a chunk that was received earlier, then resumes the source. */
    final void resumeAfter(Buffer chunk) {
        paused = false;
        pass(chunk);
        // The receiver may have paused the stream after this chunk.
        if (!paused) {
            source.resume();
        }
    }

    private void end() {
        if (isAbandoned()) {
            return;
        }
        Handler<Void> receiver = endHandler;
        if (receiver != null) {
            receiver.handle(null);
        }
        onEnd();
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> failed) {
        source.exceptionHandler(failed);
        return this;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> receiver) {
        handler = receiver;
        if (receiver != null) {
            source.handler(this::pass);
        }
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> receiver) {
        endHandler = receiver;
        if (receiver != null) {
            source.endHandler(v -> end());
        }
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        paused = true;
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        paused = false;
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        paused = false;
        source.fetch(amount);
        return this;
    }
}
