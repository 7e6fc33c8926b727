package id.penghubung.gateway.client;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Holds back the requests that a client has sent before the answer to an earlier one, until that answer has been written.
 *
 * <p>Vert.x 4.5 queues them itself, but fails with a {@code NullPointerException} when the connection breaks in the body of a
 * queued request, and then never tells the request before it that its client has gone: its connection to the service would stay
 * leased. While something is held, nothing more is read from the client.
 *
 * <p>A request is also held back while the answers before it have not gone out: a client that sends and never reads would
 * otherwise fill the memory with them.
 */
final class PipeliningHandler extends ChannelDuplexHandler {

    private final Queue<Object> queued = new ArrayDeque<>();
    private boolean answering = true;

    /** Joins a connection while its first request is handled. */
    PipeliningHandler() {}

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (queued.isEmpty() && canForward(context, message)) {
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
        if (message instanceof HttpRequest) {
            answering = true;
        }
        context.fireChannelRead(message);
    }

    private void drain(ChannelHandlerContext context) {
        if (queued.isEmpty()) {
            return;
        }
        // Before anything is passed on, so that a handler that wants a pause has the last word.
        context.channel().config().setAutoRead(true);
        for (Object next = queued.peek(); next != null && canForward(context, next); next = queued.peek()) {
            queued.remove();
            forward(context, next);
        }
        if (!queued.isEmpty()) {
            context.channel().config().setAutoRead(false);
        }
        context.fireChannelReadComplete();
    }

    private void releaseQueued() {
        for (Object next = queued.poll(); next != null; next = queued.poll()) {
            ReferenceCountUtil.release(next);
        }
    }
}
