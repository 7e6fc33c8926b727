package id.penghubung.gateway.proxy;

import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import org.jspecify.annotations.Nullable;

/**
 * One leased connection to an instance and the request on it.
 *
 * <p>However it goes, {@link #end()} brings it to its end: a connection on which request and reply are complete goes back to the
 * pool, any other is closed, and the lease is given back when that has happened.
 */
final class Attempt {

    private final Lease lease;
    private @Nullable HttpClientRequest request;
    private boolean connecting;
    private boolean sent;
    private boolean replyComplete;
    private boolean over;

    Attempt(Lease lease) {
        this.lease = lease;
    }

    Instance instance() {
        return lease.instance();
    }

    /** Takes a connection. The handler is not called when the attempt has been ended meanwhile. */
    void connect(HttpClient client, RequestOptions options, Handler<AsyncResult<HttpClientRequest>> handler) {
        connecting = true;
        client.request(options).onComplete(connection -> {
            connecting = false;
            if (connection.succeeded()) {
                request = connection.result();
            }
            if (over) {
                reset();
                lease.close();
            } else {
                handler.handle(connection);
            }
        });
    }

    /** Notes that the whole request has been handed over. */
    void sent() {
        sent = true;
    }

    /** Notes that the whole reply has come. */
    void replyComplete() {
        replyComplete = true;
    }

    boolean over() {
        return over;
    }

    void end() {
        if (over) {
            return;
        }
        over = true;
        if (!(sent && replyComplete)) {
            reset();
        }
        if (!connecting) {
            lease.close();
        }
    }

    private void reset() {
        HttpClientRequest begun = request;
        if (begun != null) {
            begun.reset();
        }
    }
}
