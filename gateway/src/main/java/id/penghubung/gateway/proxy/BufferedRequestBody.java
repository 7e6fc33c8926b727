package id.penghubung.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** The body of a request, or its beginning, received before a connection to the service is taken. */
final class BufferedRequestBody {

    /** What becomes of the body. */
    interface Listener {
        /** All of it is here. */
        void bodyReceived();

        /** It is larger than what is received first; the request is paused. */
        void bodyExceedsBuffer();

        /** There is no memory for it at the moment; the request is paused. */
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
            HttpServerRequest request,
            BodyFraming body,
            long maxBytes,
            MemoryBudget.Share memory,
            Listener listener) {
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

    /** Gives the memory back; the bytes are sent or not wanted. */
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
