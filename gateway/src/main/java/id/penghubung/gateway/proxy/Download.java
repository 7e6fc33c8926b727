package id.penghubung.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;

/** The reply of a service on its way to the client, piece by piece as it comes, no faster than the client takes it. */
final class Download {

    private final HttpClientResponse from;
    private final HttpServerResponse to;
    private final Runnable whenPieceCame;
    private final Runnable whenDone;
    private final long length;
    private boolean clientIsSlower;

    Download(HttpClientResponse from, HttpServerResponse to, Runnable whenPieceCame, Runnable whenDone) {
        this.from = from;
        this.to = to;
        this.whenPieceCame = whenPieceCame;
        this.whenDone = whenDone;
        this.length = length(from.headers().get(HttpHeaders.CONTENT_LENGTH));
    }

    void start() {
        if (length < 0 && mayHaveBody(from.statusCode()) && from.request().getMethod() != HttpMethod.HEAD) {
            to.setChunked(true);
        }
        from.handler(this::pass);
        from.endHandler(v -> end());
    }

    /** Whether the service cannot send because the client does not read. */
    boolean clientIsSlower() {
        return clientIsSlower;
    }

    private void pass(Buffer chunk) {
        whenPieceCame.run();
        if (to.ended() || to.closed()) {
            return;
        }
        if (chunk.length() == length) {
            // All of it at once: head, body and end leave in one write.
            to.end(chunk);
            return;
        }
        to.write(chunk);
        if (to.writeQueueFull()) {
            clientIsSlower = true;
            from.pause();
            to.drainHandler(v -> {
                clientIsSlower = false;
                whenPieceCame.run();
                from.resume();
            });
        }
    }

    private void end() {
        whenDone.run();
        if (!to.ended() && !to.closed()) {
            to.end();
        }
    }

    private static boolean mayHaveBody(int status) {
        return status >= 200 && status != 204 && status != 304;
    }

    private static long length(@Nullable String announced) {
        try {
            return announced == null ? -1 : Long.parseLong(announced);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
