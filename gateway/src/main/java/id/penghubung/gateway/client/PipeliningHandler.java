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

    private final Queue<Object> held = new ArrayDeque<>();
    private boolean answering = true;

    /** Joins a connection while its first request is handled. */
    PipeliningHandler() {}

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (held.isEmpty() && mayPass(context, message)) {
            pass(context, message);
        } else {
            held.add(message);
            context.channel().config().setAutoRead(false);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        boolean last = FinalResponse.endsWith(message);
        context.write(message, promise);
        if (last) {
            answering = false;
            if (!held.isEmpty()) {
                context.executor().execute(() -> release(context));
            }
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        drop();
        super.channelInactive(context);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        drop();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) throws Exception {
        if (context.channel().isWritable() && !held.isEmpty()) {
            context.executor().execute(() -> release(context));
        }
        super.channelWritabilityChanged(context);
    }

    private boolean mayPass(ChannelHandlerContext context, Object message) {
        return !(message instanceof HttpRequest)
                || (!answering && context.channel().isWritable());
    }

    private void pass(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            answering = true;
        }
        context.fireChannelRead(message);
    }

    private void release(ChannelHandlerContext context) {
        if (held.isEmpty()) {
            return;
        }
        // Before anything is passed on, so that a handler that wants a pause has the last word.
        context.channel().config().setAutoRead(true);
        for (Object next = held.peek(); next != null && mayPass(context, next); next = held.peek()) {
            held.remove();
            pass(context, next);
        }
        if (!held.isEmpty()) {
            context.channel().config().setAutoRead(false);
        }
        context.fireChannelReadComplete();
    }

    private void drop() {
        for (Object next = held.poll(); next != null; next = held.poll()) {
            ReferenceCountUtil.release(next);
        }
    }
}
