package id.penghubung.gateway.proxy;

import id.penghubung.gateway.inbound.InboundRequest;
import id.penghubung.gateway.quota.ClientQuotas;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;

/** Forwards requests to services and their responses to clients. Entry point of this package. */
@Singleton
public class ReverseProxy {

    private final Vertx vertx;
    private final HttpClient client;
    private final ExchangeLimits limits;
    private final OpenEventStreams eventStreams;
    private final InactivityTimers timers;

    ReverseProxy(Vertx vertx, HttpClient client, ProxyConfig config, OpenEventStreams eventStreams) {
        this.eventStreams = eventStreams;
        this.vertx = vertx;
        this.client = client;
        this.timers = new InactivityTimers(vertx);
        this.limits = new ExchangeLimits(
                new BodyLimit(vertx, config.maxBodySize().asLongValue()),
                config.body().bufferedPerRequest().asLongValue(),
                new MemoryBudget(
                        config.body().bufferedTotal().asLongValue(),
                        config.body().bufferedPerClient().asLongValue()),
                new ClientQuotas(config.connections().streamedPerClient()),
                config.connections().waitTimeout().toMillis());
    }

    ExchangeLimits limits() {
        return limits;
    }

    /**
     * Answers the request with the response of the route's service, or with a problem.
     *
     * @param admission asked when the response is an event stream
     */
    public void forward(InboundRequest inbound, Route route, EventStreamAdmission admission) {
        BodyFraming body = BodyFraming.of(inbound.request());
        if (!body.valid()) {
            ProxyProblems.invalidLength(inbound.request());
        } else if (body.length() > limits.body().bytes()) {
            limits.body().reject(inbound.request(), !inbound.request().headers().contains(HttpHeaders.EXPECT));
        } else {
            EventStreamSlot eventStream = new EventStreamSlot(admission, eventStreams);
            new ProxyExchange(vertx, client, inbound, route, body, limits, eventStream, timers).start();
        }
    }
}
