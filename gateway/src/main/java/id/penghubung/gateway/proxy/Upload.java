package id.penghubung.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;

/** The body of a request on its way to a service, counted, and no faster than the service takes it. */
final class Upload {

    /** What the upload tells the exchange that it belongs to. */
    interface Listener {
        /** The last byte is on its way to the service. */
        void sent();

        /** More came than is allowed. */
        void tooLarge();
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

    void start() {
        if (body.length() == Body.UNKNOWN) {
            to.setChunked(true);
        }
        from.handler(this::pass);
        from.endHandler(v -> end());
        from.resume();
    }

    /** The reply is there before the body is: what still comes is thrown away, and the connection to the service is given up. */
    void abandon() {
        if (!over) {
            over = true;
            to.reset();
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
        if (received == body.length() && received == chunk.length()) {
            // All of it at once: one write instead of two.
            over = true;
            to.end(chunk);
            listener.sent();
            return;
        }
        to.write(chunk);
        if (to.writeQueueFull()) {
            from.pause();
            to.drainHandler(v -> from.resume());
        }
    }

    private void end() {
        if (!over) {
            over = true;
            to.end();
            listener.sent();
        }
    }
}
