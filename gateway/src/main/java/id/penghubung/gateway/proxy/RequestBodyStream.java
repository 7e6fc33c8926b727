package id.penghubung.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** The body of a request that is too large to be received first: its beginning, which is here, and the rest as it comes. */
final class RequestBodyStream extends BodyStream {

    /** What becomes of the body. */
    interface Listener {
        /** The last byte is on its way to the service. */
        void bodySent();

        /** More came than is allowed. */
        void tooLarge();

        /** The service takes no more for the moment, or takes more again. */
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

    /** Ends it before its time; what still comes is thrown away. */
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

    /** The exchange itself watches the client. */
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
