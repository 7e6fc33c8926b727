package id.penghubung.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** The body of a reply on its way to the client. */
final class ResponseBodyStream extends BodyStream {

    private final InactivityTimer silence;
    private final Runnable whenComplete;

    ResponseBodyStream(ReadStream<Buffer> reply, InactivityTimer silence, Runnable whenComplete) {
        super(reply);
        this.silence = silence;
        this.whenComplete = whenComplete;
    }

    @Override
    boolean passes(Buffer piece) {
        silence.touch();
        return true;
    }

    @Override
    boolean abandoned() {
        return false;
    }

    @Override
    void ended() {
        whenComplete.run();
    }

    @Override
    public ReadStream<Buffer> resume() {
        silence.touch();
        return super.resume();
    }
}
