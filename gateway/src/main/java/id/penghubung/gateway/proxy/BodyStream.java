package id.penghubung.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** The bytes of a body between their source and the proxy library, which asks for them and pauses them. */
abstract class BodyStream implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private @Nullable Handler<Buffer> handler;
    private @Nullable Handler<Void> endHandler;
    private boolean paused;

    BodyStream(ReadStream<Buffer> source) {
        this.source = source;
    }

    /** Looks at a piece; returns false if it is not to be passed on. */
    abstract boolean accept(Buffer chunk);

    /** Whether nobody waits for the rest any more. */
    abstract boolean isAbandoned();

    /** All of the body has been handed over. */
    abstract void onEnd();

    /** The receiver takes no more for the moment. */
    boolean isPaused() {
        return paused;
    }

    final void pass(Buffer chunk) {
        Handler<Buffer> receiver = handler;
        if (accept(chunk) && receiver != null) {
            receiver.handle(chunk);
        }
    }

    /** Hands over a piece that came before the source is asked for more. */
    final void resumeAfter(Buffer chunk) {
        paused = false;
        pass(chunk);
        // The receiver may have had enough with that.
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
