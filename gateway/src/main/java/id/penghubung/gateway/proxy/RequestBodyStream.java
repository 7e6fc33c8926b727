package id.penghubung.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** Request body that is too large for the buffer: its beginning, which has been received, and the rest as it arrives. */
final class RequestBodyStream extends BodyStream {

    /** Listener for the progress of the body. */
    interface Listener {
        /** Called when the last byte is on its way to the service. */
        void bodySent();

        /** Called when the body is larger than allowed. */
        void tooLarge();

        /** Called when the service stops reading for the moment, or reads again. */
        void blocked(boolean blocked);
    }

    private final long limit;
    private final Listener listener;
    private @Nullable Buffer beginning;
    private long received;
    private boolean over;

    RequestBodyStream(HttpServerRequest request, Buffer beginning, long limit, Listener listener) {
        super(request);
        this.beginning = beginning;
        this.limit = limit;
        this.listener = listener;
    }

    /** Ends the body early. Discards further chunks. */
    void abandon() {
        if (!over) {
            over = true;
            super.resume();
        }
    }

    @Override
    boolean accept(Buffer chunk) {
        if (over) {
            return false;
        }
        received += chunk.length();
        if (received > limit) {
            over = true;
            listener.tooLarge();
        }
        return !over;
    }

    @Override
    boolean isAbandoned() {
        return over;
    }

    @Override
    void onEnd() {
        over = true;
        listener.bodySent();
    }

    /** Ignores the handler: the exchange itself monitors the client. */
    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> failed) {
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        if (!over) {
            super.pause();
            listener.blocked(true);
        }
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        Buffer first = beginning;
        if (first != null) {
            beginning = null;
            resumeAfter(first);
        } else {
            super.resume();
        }
        if (!over && !isPaused()) {
            listener.blocked(false);
        }
        return this;
    }
}
