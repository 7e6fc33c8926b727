package id.penghubung.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** Response body that is forwarded to the client. Restarts the inactivity timer at each chunk and reports the end. */
final class ResponseBodyStream extends BodyStream {

    private final InactivityTimer inactivityTimer;
    private final Runnable whenComplete;

    ResponseBodyStream(ReadStream<Buffer> reply, InactivityTimer inactivityTimer, Runnable whenComplete) {
        super(reply);
        this.inactivityTimer = inactivityTimer;
        this.whenComplete = whenComplete;
    }

    @Override
    boolean accept(Buffer chunk) {
        inactivityTimer.touch();
        return true;
    }

    @Override
    boolean isAbandoned() {
        return false;
    }

    @Override
    void onEnd() {
        whenComplete.run();
    }

    @Override
    public ReadStream<Buffer> resume() {
        inactivityTimer.touch();
        return super.resume();
    }
}
