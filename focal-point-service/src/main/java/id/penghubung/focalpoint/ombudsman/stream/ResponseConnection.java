package id.penghubung.focalpoint.ombudsman.stream;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jspecify.annotations.Nullable;

/** Response of a stream. Its write queue is the only buffer; a full queue makes the stream wait. */
final class ResponseConnection implements EventStream.Connection {

    private final ServerHttpResponse response;
    private final Runnable whenOver;
    private final AtomicBoolean over = new AtomicBoolean();

    /** @param whenOver called once when the response has ended or the connection is closed */
    ResponseConnection(ServerHttpResponse response, Runnable whenOver) {
        this.response = response;
        this.whenOver = whenOver;
        response.setChunked(true);
        response.addCloseHandler(this::over);
    }

    @Override
    public boolean isCongested() {
        return response.isWriteQueueFull();
    }

    @Override
    public void write(byte[] bytes) {
        if (!over.get()) {
            try {
                // The close handler does not report a connection that was gone before it was added.
                response.write(bytes, this::afterWrite);
            } catch (IllegalStateException ended) {
                over();
            }
        }
    }

    @Override
    public void end() {
        if (!over.get()) {
            response.end();
            over();
        }
    }

    @Override
    public void cut() {
        if (!over.get()) {
            response.reset();
            over();
        }
    }

    private void afterWrite(@Nullable Throwable failure) {
        if (failure != null) {
            over();
        }
    }

    private void over() {
        if (over.compareAndSet(false, true)) {
            whenOver.run();
        }
    }
}
