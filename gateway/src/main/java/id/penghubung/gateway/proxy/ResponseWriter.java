package id.penghubung.gateway.proxy;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.WriteStream;
import org.jspecify.annotations.Nullable;

/**
 * Response to the client as the end of a pipe. A small body of known length that arrives in one piece leaves in one message with
 * the head and the end of the response, because each message passes through all handlers of the connection.
 */
final class ResponseWriter implements WriteStream<Buffer> {

    /** Far below the size at which a connection counts as full: a larger body is not ended before the client has read some of it. */
    private static final int MAX_WHOLE_BYTES = 16 * 1024;

    private final HttpServerResponse response;
    private final long length;
    private @Nullable Future<Void> end;

    /**
     * Creates a writer for a response whose head has not been written.
     *
     * @param length declared bytes of the body; negative if they are unknown
     */
    ResponseWriter(HttpServerResponse response, long length) {
        this.response = response;
        this.length = length;
    }

    @Override
    public Future<Void> write(Buffer chunk) {
        if (!isWholeBody(chunk)) {
            return response.write(chunk);
        }
        Future<Void> written = response.end(chunk);
        end = written;
        return written;
    }

    @Override
    public void write(Buffer chunk, Handler<AsyncResult<Void>> written) {
        write(chunk).onComplete(written);
    }

    @Override
    public void end(Handler<AsyncResult<Void>> written) {
        Future<Void> before = end;
        if (before == null) {
            response.end(written);
        } else {
            before.onComplete(written);
        }
    }

    @Override
    public boolean writeQueueFull() {
        return end == null && response.writeQueueFull();
    }

    @Override
    public WriteStream<Buffer> setWriteQueueMaxSize(int bytes) {
        response.setWriteQueueMaxSize(bytes);
        return this;
    }

    @Override
    public WriteStream<Buffer> drainHandler(@Nullable Handler<Void> drained) {
        response.drainHandler(drained);
        return this;
    }

    @Override
    public WriteStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> failed) {
        response.exceptionHandler(failed);
        return this;
    }

    private boolean isWholeBody(Buffer chunk) {
        return chunk.length() == length && length <= MAX_WHOLE_BYTES;
    }
}
