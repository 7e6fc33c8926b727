package id.penghubung.gateway.client;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** The time at which bytes came after the last head of a request was complete. */
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

    /** Begins anew: what came so far belonged to a request that is known. */
    void reset() {
        seen = false;
    }

    boolean olderThan(long nanos, long now) {
        return seen && now - at > nanos;
    }
}
