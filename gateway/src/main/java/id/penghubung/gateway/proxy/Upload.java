package id.penghubung.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;

/** The body of a request on its way to a service, counted, and no faster than the service takes it. */
final class Upload {

    /** What the upload tells the exchange that it belongs to. */
    interface Listener {
        /** The last byte is on its way to the service; the future tells whether it has left. */
        void sent(Future<Void> lastWrite);

        /** More came than is allowed. */
        void tooLarge();

        /** The service takes no more for the moment, or takes more again. */
        void blocked(boolean blocked);
    }

    private final HttpServerRequest from;
    private final HttpClientRequest to;
    private final Body body;
    private final long limit;
    private final Listener listener;
    private long received;
    private boolean over;

    Upload(HttpServerRequest from, HttpClientRequest to, Body body, long limit, Listener listener) {
        this.from = from;
        this.to = to;
        this.body = body;
        this.limit = limit;
        this.listener = listener;
    }

    /**
     * Sends the rest of a body.
     *
     * @param beginning what has been received before
     */
    void start(Buffer beginning) {
        if (body.length() == Body.UNKNOWN) {
            to.setChunked(true);
        }
        from.handler(this::pass);
        from.endHandler(v -> end());
        pass(beginning);
        if (!to.writeQueueFull()) {
            from.resume();
        }
    }

    /** Ends it before its time; what still comes is thrown away. */
    void abandon() {
        if (!over) {
            over = true;
            from.resume();
        }
    }

    private void pass(Buffer chunk) {
        received += chunk.length();
        if (over) {
            return;
        }
        if (received > limit) {
            over = true;
            listener.tooLarge();
            return;
        }
        to.write(chunk);
        if (to.writeQueueFull()) {
            from.pause();
            listener.blocked(true);
            to.drainHandler(v -> {
                if (!over) {
                    listener.blocked(false);
                    from.resume();
                }
            });
        }
    }

    private void end() {
        if (!over) {
            over = true;
            listener.sent(to.end());
        }
    }
}
