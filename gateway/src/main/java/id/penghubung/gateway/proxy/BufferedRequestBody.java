package id.penghubung.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** Request body, or its beginning, that is received before a connection to the service is used. */
final class BufferedRequestBody {

    /** Listener for the result of buffering a body. */
    interface Listener {
        /** Called when the whole body has been received. */
        void bodyReceived();

        /** Called when the body is larger than the buffer. The request is paused. */
        void bodyExceedsBuffer();

        /** Called when no memory is available at the moment. The request is paused. */
        void memoryExhausted();
    }

    private final HttpServerRequest request;
    private final long announced;
    private final long maxBytes;
    private final MemoryBudget.Share memory;
    private final Listener listener;
    private Buffer bytes = Buffer.buffer(0);
    private long acquired;
    private boolean over;

    BufferedRequestBody(
            HttpServerRequest request, BodyFraming body, long maxBytes, MemoryBudget.Share memory, Listener listener) {
        this.request = request;
        this.announced = body.length();
        this.maxBytes = maxBytes;
        this.memory = memory;
        this.listener = listener;
    }

    void start() {
        request.handler(this::add);
        request.endHandler(v -> end());
        request.resume();
    }

    Buffer bytes() {
        return bytes;
    }

    /** Releases the memory, because the bytes have been sent or are not needed. */
    void release() {
        over = true;
        bytes = Buffer.buffer(0);
        memory.release(acquired);
        acquired = 0;
    }

    private void add(Buffer chunk) {
        if (over) {
            return;
        }
        if (!memory.tryAcquire(chunk.length())) {
            over = true;
            request.pause();
            listener.memoryExhausted();
            return;
        }
        acquired += chunk.length();
        bytes = bytes.length() == 0 ? chunk : bytes.appendBuffer(chunk);
        if (bytes.length() == announced) {
            end();
        } else if (bytes.length() > maxBytes) {
            over = true;
            request.pause();
            listener.bodyExceedsBuffer();
        }
    }

    private void end() {
        if (!over) {
            over = true;
            listener.bodyReceived();
        }
    }
}
