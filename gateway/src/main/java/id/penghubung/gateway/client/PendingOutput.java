package id.penghubung.gateway.client;

import io.netty.channel.ChannelOutboundBuffer;
import org.jspecify.annotations.Nullable;

/** The bytes that wait until a client takes them, and since when. */
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

    /** Whether bytes were waiting at the last look. */
    boolean pending() {
        return pending;
    }

    /** Looks at what is waiting; returns true if the client has taken too little while something was waiting. */
    boolean tooSlow(@Nullable ChannelOutboundBuffer buffer, long now) {
        long waiting = buffer == null ? 0 : buffer.totalPendingWriteBytes();
        if (buffer == null || waiting == 0) {
            pending = false;
            return false;
        }
        // An entry counts as waiting until all of it has left.
        long taken = added - waiting + buffer.currentProgress();
        if (!pending) {
            pending = true;
            window.start(now, taken);
        }
        return window.tooSlow(now, taken);
    }
}
