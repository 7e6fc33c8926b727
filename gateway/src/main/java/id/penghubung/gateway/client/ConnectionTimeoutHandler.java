package id.penghubung.gateway.client;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes the connection of a client that sends its request or reads its response too slowly, or that does not use it.
 *
 * <p>Runs between the HTTP codec and the handler of Vert.x, in place of the framework's idle handler. That handler knows
 * neither requests nor rates, and would interrupt a response that pauses for a while. This handler checks its counters at
 * intervals instead of setting a timer for each request.
 */
final class ConnectionTimeoutHandler extends ChannelDuplexHandler {

    /** Rejects a request whose body arrives too slowly. The implementation must close the connection. */
    interface SlowRequestHandler {
        void reject();
    }

    private final ConnectionLimits limits;
    private final SlowRequestHandler slowRequestHandler;
    private final FirstByteTracker firstByte = new FirstByteTracker();
    private final PendingOutput output;
    private final RateWindow input;
    private @Nullable Future<?> checks;
    private long checkedAt = System.nanoTime();
    private long idleSince = checkedAt;
    private int unanswered;
    private boolean receiving;
    private boolean rejecting;
    private long receivingSince;
    private long received;

    /** Creates a handler for a connection whose first request is being handled: its head has been read, its body may follow. */
    ConnectionTimeoutHandler(ConnectionLimits limits, boolean bodyFollows, SlowRequestHandler slowRequestHandler) {
        this.limits = limits;
        this.slowRequestHandler = slowRequestHandler;
        this.output = new PendingOutput(limits.reply());
        this.input = new RateWindow(limits.body());
        this.unanswered = 1;
        this.receiving = bodyFollows;
        this.receivingSince = checkedAt;
        input.start(checkedAt, 0);
    }

    /** Returns the handler that records when a request begins. It must be installed before the codec. */
    FirstByteTracker firstByte() {
        return firstByte;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        checks = context.executor()
                .scheduleWithFixedDelay(
                        () -> check(context), limits.checkInterval(), limits.checkInterval(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (checks != null) {
            checks.cancel(false);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        handlerRemoved(context);
        super.channelInactive(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            unanswered++;
            receiving = true;
            receivingSince = System.nanoTime();
            input.start(receivingSince, received);
            firstByte.reset();
        }
        if (message instanceof HttpContent content) {
            received += content.content().readableBytes();
            if (message instanceof LastHttpContent) {
                receiving = false;
                firstByte.reset();
            }
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpContent content) {
            output.add(content.content().readableBytes());
        } else if (message instanceof ByteBuf bytes) {
            output.add(bytes.readableBytes());
        }
        if (FinalResponse.endsWith(message)) {
            unanswered--;
            idleSince = System.nanoTime();
        }
        context.write(message, promise);
    }

    private void check(ChannelHandlerContext context) {
        long now = System.nanoTime();
        if (receiving && !context.channel().config().isAutoRead()) {
            // The gateway is not reading at the moment, so the client cannot send faster.
            receivingSince += now - checkedAt;
            input.skip(now - checkedAt);
        }
        checkedAt = now;
        ChannelOutboundBuffer buffer = context.channel().unsafe().outboundBuffer();
        if (output.tooSlow(buffer, now)) {
            reset(context);
        } else if (receiving) {
            checkBody(context, now);
        } else if (unanswered <= 0 && !output.pending()) {
            checkIdle(context, now);
        }
    }

    /**
     * Resets the connection. After an ordinary close, the operating system would keep megabytes for minutes for a client that
     * does not read.
     */
    private static void reset(ChannelHandlerContext context) {
        context.channel().config().setOption(ChannelOption.SO_LINGER, 0);
        context.close();
    }

    private void checkBody(ChannelHandlerContext context, long now) {
        if (rejecting) {
            // The request was rejected one interval ago and has still not ended.
            context.close();
        } else if (now - receivingSince > limits.bodyTimeout() || input.tooSlow(now, received)) {
            rejecting = true;
            if (unanswered == 1) {
                slowRequestHandler.reject();
            } else {
                context.close();
            }
        }
    }

    private void checkIdle(ChannelHandlerContext context, long now) {
        if (firstByte.olderThan(limits.headTimeout(), now) || now - idleSince > limits.keepAlive()) {
            context.close();
        }
    }
}
