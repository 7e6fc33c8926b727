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
 * Closes the connection of a client that sends its request or reads its reply too slowly, or that is not used.
 *
 * <p>Stands between the HTTP codec and Vert.x' handler in the place of the framework's idle handler, which knows neither
 * requests nor rates and would cut a reply that is silent for a while. It looks at its counters at intervals instead of
 * setting a timer for each request.
 */
final class ConnectionTimeoutHandler extends ChannelDuplexHandler {

    /** Ends a request whose body comes too slowly; the connection has to be closed. */
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

    /** Joins a connection while its first request is handled: the head has been read, the body may still come. */
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

    /** Notes when a request begins; stands before the codec. */
    FirstByteTracker firstByte() {
        return firstByte;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        checks = context.executor()
                .scheduleWithFixedDelay(
                        () -> check(context), limits.checkEvery(), limits.checkEvery(), TimeUnit.NANOSECONDS);
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
            // The gateway does not read at the moment: the client cannot send faster.
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

    /** After an ordinary close, the system would go on offering megabytes to a client that does not take them, for minutes. */
    private static void reset(ChannelHandlerContext context) {
        context.channel().config().setOption(ChannelOption.SO_LINGER, 0);
        context.close();
    }

    private void checkBody(ChannelHandlerContext context, long now) {
        if (rejecting) {
            // What should have ended the request has had a whole interval to do so.
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
