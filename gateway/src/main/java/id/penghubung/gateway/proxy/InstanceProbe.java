package id.penghubung.gateway.proxy;

import io.vertx.core.AsyncResult;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;

/**
 * Checks at intervals whether one instance is ready, with one request at a time.
 *
 * <p>A response that the instance is not ready takes effect at once. If there is no response, the instance may only be busy.
 */
final class InstanceProbe {

    private static final int READY = 200;

    private final Vertx vertx;
    private final HttpClient client;
    private final UpstreamInstance instance;
    private final ProxyConfig.ProbeConfig config;
    private int unanswered;
    private volatile boolean stopped;

    InstanceProbe(Vertx vertx, HttpClient client, UpstreamInstance instance, ProxyConfig.ProbeConfig config) {
        this.vertx = vertx;
        this.client = client;
        this.instance = instance;
        this.config = config;
    }

    /** Checks now, and again at each interval until it is stopped. */
    void start() {
        if (stopped) {
            return;
        }
        long timeoutMillis = config.timeout().toMillis();
        client.request(instance.request(HttpMethod.GET, config.path())
                        .setConnectTimeout(timeoutMillis)
                        .setIdleTimeout(timeoutMillis))
                .compose(request ->
                        request.send().compose(response -> response.body().map(read -> response.statusCode())))
                .onComplete(this::handleResult);
    }

    void stop() {
        stopped = true;
    }

    private void handleResult(AsyncResult<Integer> status) {
        if (status.succeeded()) {
            unanswered = 0;
            instance.ready(status.result() == READY);
        } else if (++unanswered >= config.failures()) {
            instance.ready(false);
        }
        vertx.setTimer(config.interval().toMillis(), again -> start());
    }
}
