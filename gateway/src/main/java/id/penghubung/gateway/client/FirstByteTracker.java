package id.penghubung.gateway.client;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Records the time of the first byte after the last complete request head. */
final class FirstByteTracker extends ChannelInboundHandlerAdapter {

    private boolean seen;
    private long at;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!seen) {
            seen = true;
            at = System.nanoTime();
        }
        context.fireChannelRead(message);
    }

    /** Starts again: the bytes so far belonged to a request that is already known. */
    void reset() {
        seen = false;
    }

    boolean olderThan(long nanos, long now) {
        return seen && now - at > nanos;
    }
}
