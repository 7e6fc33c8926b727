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
 * One leased connection to an instance and the request on it.
 *
 * <p>However it goes, {@link #end()} brings it to its end: a connection on which request and reply are complete goes back to the
 * pool, any other is closed, and the lease is given back. It is given back before that as soon as the service has sent its whole
 * reply, however long the client takes to read it.
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

    /** Takes a connection. The handler is not called when the attempt has been ended meanwhile. */
    void connect(HttpClient client, RequestOptions options, Handler<AsyncResult<HttpClientRequest>> handler) {
        connecting = true;
        client.request(options).onComplete(connection -> {
            connecting = false;
            if (connection.succeeded()) {
                HttpClientRequest request = connection.result();
                // Without a handler Vert.x logs each failure; the response's future tells of the same.
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
