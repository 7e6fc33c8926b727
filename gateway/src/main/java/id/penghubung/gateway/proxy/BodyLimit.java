package id.penghubung.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * Answers a body that is too large so that the client gets to read the answer.
 *
 * <p>A client that is still sending when the connection goes away sees a broken pipe and never the reply. So the rest is read
 * and thrown away for a while, up to some multiple of the limit, and then the connection is closed.
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
     * Refuses the request, whether its size was announced or came to light.
     *
     * @param sending whether the body is on its way; a client that first waits for a 100 has nothing to be read
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

    /** What is still on its way from the client. */
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

        /** The reply has been written before; closing flushes it. */
        void finish() {
            if (!finished) {
                finished = true;
                vertx.cancelTimer(timer);
                request.connection().close();
            }
        }
    }
}
