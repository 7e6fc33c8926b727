package id.penghubung.gateway.client;

import io.netty.channel.ChannelOutboundBuffer;
import org.jspecify.annotations.Nullable;

/** Bytes that wait until a client reads them. */
final class PendingOutput {

    private final RateWindow window;
    private long added;
    private boolean pending;

    PendingOutput(MinimumRate rate) {
        this.window = new RateWindow(rate);
    }

    void add(long bytes) {
        added += bytes;
    }

    /** Returns whether bytes were waiting at the last check. */
    boolean pending() {
        return pending;
    }

    /** Checks the waiting bytes. Returns true if the client has read too little while bytes were waiting. */
    boolean tooSlow(@Nullable ChannelOutboundBuffer buffer, long now) {
        long waiting = buffer == null ? 0 : buffer.totalPendingWriteBytes();
        if (buffer == null || waiting == 0) {
            pending = false;
            return false;
        }
        // An entry counts as waiting until all of it has been sent.
        long taken = added - waiting + buffer.currentProgress();
        if (!pending) {
            pending = true;
            window.start(now, taken);
        }
        return window.tooSlow(now, taken);
    }
}
