package id.penghubung.gateway.client;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Delays pipelined requests until the response to the previous request has been written.
 *
 * <p>Vert.x 4.5 queues such requests itself. But it fails with a {@code NullPointerException} if the connection breaks in the
 * body of a queued request, and then never reports the disconnect to the request before it: the connection to the service would
 * stay in use. While requests are queued, nothing more is read from the client.
 *
 * <p>A request is also delayed while earlier responses have not been sent. Otherwise a client that sends and never reads would
 * fill the memory with responses.
 *
 * <p>Discards what follows the last request of a connection (RFC 9112, section 9.6). Vert.x ignores it without releasing its
 * buffers.
 */
final class PipeliningHandler extends ChannelDuplexHandler {

    private final Queue<Object> queued = new ArrayDeque<>();
    private boolean answering = true;
    /** True if the connection closes after the current request. */
    private boolean last;
    /** True once the last request has been forwarded completely. */
    private boolean over;

    /**
     * Creates a handler for a connection whose first request is being handled.
     *
     * @param last whether the connection closes after this request
     */
    PipeliningHandler(boolean last) {
        this.last = last;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (over) {
            ReferenceCountUtil.release(message);
            context.channel().config().setAutoRead(false);
        } else if (queued.isEmpty() && canForward(context, message)) {
            forward(context, message);
        } else {
            queued.add(message);
            context.channel().config().setAutoRead(false);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        boolean last = FinalResponse.endsWith(message);
        context.write(message, promise);
        if (last) {
            answering = false;
            if (!queued.isEmpty()) {
                context.executor().execute(() -> drain(context));
            }
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        releaseQueued();
        super.channelInactive(context);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        releaseQueued();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) throws Exception {
        if (context.channel().isWritable() && !queued.isEmpty()) {
            context.executor().execute(() -> drain(context));
        }
        super.channelWritabilityChanged(context);
    }

    private boolean canForward(ChannelHandlerContext context, Object message) {
        return !(message instanceof HttpRequest)
                || (!answering && context.channel().isWritable());
    }

    private void forward(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            answering = true;
            last = LastRequest.is(request);
        }
        if (message instanceof LastHttpContent) {
            over = last;
        }
        context.fireChannelRead(message);
    }

    private void drain(ChannelHandlerContext context) {
        if (queued.isEmpty()) {
            return;
        }
        // Set before anything is forwarded, so that a handler that pauses reading takes precedence.
        context.channel().config().setAutoRead(true);
        for (Object next = queued.peek(); next != null && !over && canForward(context, next); next = queued.peek()) {
            queued.remove();
            forward(context, next);
        }
        if (!queued.isEmpty()) {
            context.channel().config().setAutoRead(false);
        }
        if (over) {
            releaseQueued();
        }
        context.fireChannelReadComplete();
    }

    private void releaseQueued() {
        for (Object next = queued.poll(); next != null; next = queued.poll()) {
            ReferenceCountUtil.release(next);
        }
    }
}
