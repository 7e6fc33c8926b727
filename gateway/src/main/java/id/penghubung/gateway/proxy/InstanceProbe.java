package id.penghubung.gateway.proxy;

import io.vertx.core.AsyncResult;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import java.util.concurrent.TimeUnit;

/**
 * Checks at intervals whether one instance is ready, with one request at a time.
 *
 * <p>A response that the instance is not ready takes effect at once. If there is no response, the instance may only be busy.
 */
final class InstanceProbe {

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
        instance.checkReadiness(client, config.path(), timeoutMillis)
                // The limits of the request end it before. A result that is lost all the same must not end the probes.
                .timeout(2 * timeoutMillis, TimeUnit.MILLISECONDS)
                .onComplete(this::handleResult);
    }

    void stop() {
        stopped = true;
    }

    private void handleResult(AsyncResult<Boolean> ready) {
        if (ready.succeeded()) {
            unanswered = 0;
            instance.ready(ready.result());
        } else if (++unanswered >= config.failures()) {
            instance.ready(false);
        }
        vertx.setTimer(config.interval().toMillis(), again -> start());
    }
}
