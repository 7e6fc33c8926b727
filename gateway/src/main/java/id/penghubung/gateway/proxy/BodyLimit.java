package id.penghubung.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * Rejects request bodies that are too large, in a way that lets the client read the response.
 *
 * <p>A client that is still sending when the connection closes gets a broken pipe and never the response. So the rest of the
 * body is read and discarded for some time, up to a multiple of the limit. Then the connection is closed.
 */
final class BodyLimit {

    private static final int DRAIN_FACTOR = 8;
    private static final long DRAIN_TIMEOUT_MILLIS = 15_000;

    private final Vertx vertx;
    private final long bytes;

    BodyLimit(Vertx vertx, long bytes) {
        this.vertx = vertx;
        this.bytes = bytes;
    }

    long bytes() {
        return bytes;
    }

    /**
     * Rejects a request whose declared or actual body size is too large.
     *
     * @param sending whether the client is already sending the body; a client that waits for {@code 100 Continue} has sent
     *     nothing
     */
    void reject(HttpServerRequest request, boolean sending) {
        Drain drain = new Drain(request);
        request.handler(chunk -> drain.discard(chunk.length()));
        request.endHandler(v -> drain.finish());
        request.exceptionHandler(gone -> drain.finish());
        if (!request.response().headWritten()) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            ProxyProblems.tooLarge(request);
        }
        if (sending) {
            request.resume();
        } else {
            drain.finish();
        }
    }

    /** Reads and discards the rest of a request body. */
    private final class Drain {
        private final HttpServerRequest request;
        private final long timer;
        private long remaining = bytes * DRAIN_FACTOR;
        private boolean finished;

        Drain(HttpServerRequest request) {
            this.request = request;
            this.timer = vertx.setTimer(DRAIN_TIMEOUT_MILLIS, expired -> finish());
        }

        void discard(int length) {
            remaining -= length;
            if (remaining < 0) {
                finish();
            }
        }

        /** Closes the connection. The response has already been written, and closing flushes it. */
        void finish() {
            if (!finished) {
                finished = true;
                vertx.cancelTimer(timer);
                request.connection().close();
            }
        }
    }
}
