package id.penghubung.gateway.proxy;

import id.penghubung.gateway.proxy.ExchangeCounter.PooledExchange;
import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.impl.ContextInternal;
import org.jspecify.annotations.Nullable;

/**
 * One leased connection to an instance, and the request on it.
 *
 * <p>{@link #end()} ends it in every case: a connection with complete request and response returns to the pool, any other is
 * closed, and the lease is released. The lease is released earlier when the service has sent its whole response, even if the
 * client is still reading it, and when the response is an event stream.
 */
final class UpstreamAttempt {

    private final Lease lease;
    private @Nullable PooledExchange exchange;
    private boolean connecting;
    private boolean over;

    UpstreamAttempt(Lease lease) {
        this.lease = lease;
    }

    UpstreamInstance instance() {
        return lease.instance();
    }

    /** Opens a connection. The handler is not called if the attempt has ended in the meantime. */
    void connect(HttpClient client, RequestOptions options, Handler<AsyncResult<HttpClientRequest>> handler) {
        connecting = true;
        client.request(options).onComplete(connection -> {
            connecting = false;
            if (connection.succeeded()) {
                HttpClientRequest request = connection.result();
                // Without a handler Vert.x logs each failure. The response's future reports the same failure.
                request.exceptionHandler(reported -> {});
                ContextInternal own = ContextInternal.current();
                exchange = ExchangeCounter.begin(request, () -> own.runOnContext(v -> lease.close()));
            }
            if (over) {
                endExchange();
                lease.close();
            } else {
                handler.handle(connection);
            }
        });
    }

    /** Releases the lease while the connection is still in use, for an event stream that has a permit of its own. */
    void releaseLease() {
        lease.close();
    }

    boolean over() {
        return over;
    }

    void end() {
        if (over) {
            return;
        }
        over = true;
        endExchange();
        if (!connecting) {
            lease.close();
        }
    }

    private void endExchange() {
        PooledExchange begun = exchange;
        if (begun != null) {
            begun.end();
        }
    }
}
