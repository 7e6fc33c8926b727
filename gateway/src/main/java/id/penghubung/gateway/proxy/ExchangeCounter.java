package id.penghubung.gateway.proxy;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import org.jspecify.annotations.Nullable;

/**
 * Counts the complete requests and responses on a connection to a service.
 *
 * <p>Vert.x returns a connection to its pool as soon as the last byte of a response has arrived, even if the response has not
 * been read completely because its client is slow. Resetting such a request later would close the connection during the request
 * of another client. Only the event loop of the connection knows for certain whether the exchange is complete.
 */
final class ExchangeCounter extends ChannelDuplexHandler {

    private static final AttributeKey<ExchangeCounter> KEY = AttributeKey.valueOf("penghubung.exchange-counter");
    private static final String FRAMEWORK_HANDLER = "handler";

    private final Channel channel;
    private volatile int requests;
    private volatile int responses;
    private volatile @Nullable PooledExchange current;
    private boolean interim;

    private ExchangeCounter(Channel channel) {
        this.channel = channel;
    }

    /** Starts counting on a new connection, before its first request. */
    static void install(HttpConnection connection) {
        Channel channel = ((ConnectionBase) connection).channel();
        ExchangeCounter counter = new ExchangeCounter(channel);
        channel.attr(KEY).set(counter);
        channel.pipeline().addBefore(FRAMEWORK_HANDLER, "penghubung.exchange-counter", counter);
    }

    /**
     * Starts the exchange of a request that has a connection and has not been written yet.
     *
     * @param whenComplete called on the event loop of the connection when request and response are complete
     */
    static PooledExchange begin(HttpClientRequest request, Runnable whenComplete) {
        ExchangeCounter counter =
                ((ConnectionBase) request.connection()).channel().attr(KEY).get();
        PooledExchange exchange = new PooledExchange(counter, request, counter.requests + 1, whenComplete);
        counter.current = exchange;
        return exchange;
    }

    private boolean complete(PooledExchange exchange) {
        return requests >= exchange.number && responses >= exchange.number;
    }

    private void runIfComplete() {
        PooledExchange exchange = current;
        if (exchange != null && complete(exchange)) {
            current = null;
            exchange.whenComplete.run();
        }
    }

    /** One request and its response. */
    static final class PooledExchange {

        private final ExchangeCounter counter;
        private final HttpClientRequest request;
        /** Position among the exchanges of the connection, from 1. */
        private final int number;

        private final Runnable whenComplete;

        private PooledExchange(ExchangeCounter counter, HttpClientRequest request, int number, Runnable whenComplete) {
            this.counter = counter;
            this.request = request;
            this.number = number;
            this.whenComplete = whenComplete;
        }

        /**
         * Closes the connection unless the exchange is complete. Messages that have already arrived are counted first: the end
         * of a response without a body follows directly after its head.
         */
        void end() {
            counter.channel.eventLoop().execute(() -> {
                if (!counter.complete(this)) {
                    request.reset();
                }
            });
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof LastHttpContent) {
            requests = requests + 1;
        }
        context.write(message, promise);
        runIfComplete();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpResponse response) {
            interim = response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        }
        boolean last = message instanceof LastHttpContent && !interim;
        if (last) {
            responses = responses + 1;
            runIfComplete();
        }
        context.fireChannelRead(message);
    }
}
