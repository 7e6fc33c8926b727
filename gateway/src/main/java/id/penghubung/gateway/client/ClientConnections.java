package id.penghubung.gateway.client;

import id.penghubung.gateway.problem.GatewayProblem;
import id.penghubung.gateway.problem.ProblemResponses;
import id.penghubung.kit.text.Text;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.inject.Singleton;

/** Installs the timeout and pipelining handlers on each client connection when its first request arrives. */
@Singleton
public class ClientConnections {

    private static final AttributeKey<Current> CURRENT = AttributeKey.valueOf("penghubung.current-request");
    private static final String FRAMEWORK_IDLE_HANDLER = "idle";
    private static final String FRAMEWORK_HANDLER = "handler";
    private static final String TIMEOUT_HANDLER = "penghubung.timeout";
    private static final String PIPELINING_HANDLER = "penghubung.pipelining";
    private static final Text TOO_SLOW = Text.of(
            "Isi permintaan datang terlalu lambat. Kirim ulang dengan sambungan yang lebih baik.",
            "The body of the request came too slowly. Send it again over a better connection.");

    private final ConnectionLimits limits;

    ClientConnections(ClientConfig config) {
        limits = ConnectionLimits.of(config);
    }

    /** Request that is being handled on a connection. */
    private static final class Current {
        private HttpServerRequest request;

        Current(HttpServerRequest request) {
            this.request = request;
        }
    }

    /** Monitors the connection of a request. Must be called for every request, on its event loop. */
    public void watch(HttpServerRequest request) {
        if (!(request.connection() instanceof ConnectionBase connection)) {
            return;
        }
        Channel channel = connection.channel();
        Current current = channel.attr(CURRENT).get();
        if (current != null) {
            current.request = request;
            return;
        }
        Current first = new Current(request);
        channel.attr(CURRENT).set(first);
        ConnectionTimeoutHandler timeoutHandler = new ConnectionTimeoutHandler(
                limits,
                !request.isEnded(),
                () -> connection.getContext().runOnContext(v -> rejectSlowBody(first.request)));
        ChannelPipeline pipeline = channel.pipeline();
        if (pipeline.get(FRAMEWORK_IDLE_HANDLER) == null) {
            pipeline.addBefore(FRAMEWORK_HANDLER, TIMEOUT_HANDLER, timeoutHandler);
        } else {
            pipeline.replace(FRAMEWORK_IDLE_HANDLER, TIMEOUT_HANDLER, timeoutHandler);
        }
        pipeline.addBefore(TIMEOUT_HANDLER, PIPELINING_HANDLER, new PipeliningHandler(LastRequest.is(request)));
        pipeline.addFirst(timeoutHandler.firstByte());
    }

    /**
     * Answers with 408 if the response has not begun, then closes the connection. Closing also ends the exchange with the
     * service, if there is one.
     */
    private static void rejectSlowBody(HttpServerRequest request) {
        if (!request.response().headWritten()) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            ProblemResponses.send(request, GatewayProblem.REQUEST_TIMEOUT, TOO_SLOW);
        }
        request.connection().close();
    }
}
