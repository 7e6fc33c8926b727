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

    private static final int PATIENCE = 8;
    private static final long PATIENCE_MS = 15_000;

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
    void refuse(HttpServerRequest request, boolean sending) {
        Rest rest = new Rest(request);
        request.handler(chunk -> rest.swallow(chunk.length()));
        request.endHandler(v -> rest.done());
        request.exceptionHandler(gone -> rest.done());
        if (!request.response().headWritten()) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            ProxyProblems.tooLarge(request);
        }
        if (sending) {
            request.resume();
        } else {
            rest.done();
        }
    }

    /** What is still on its way from the client. */
    private final class Rest {
        private final HttpServerRequest request;
        private final long timer;
        private long left = bytes * PATIENCE;
        private boolean over;

        Rest(HttpServerRequest request) {
            this.request = request;
            this.timer = vertx.setTimer(PATIENCE_MS, expired -> done());
        }

        void swallow(int length) {
            left -= length;
            if (left < 0) {
                done();
            }
        }

        /** The reply has been written before; closing flushes it. */
        void done() {
            if (!over) {
                over = true;
                vertx.cancelTimer(timer);
                request.connection().close();
            }
        }
    }
}
