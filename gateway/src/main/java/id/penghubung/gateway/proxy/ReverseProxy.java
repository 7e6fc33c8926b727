package id.penghubung.gateway.proxy;

import id.penghubung.gateway.inbound.Inbound;
import id.penghubung.gateway.problem.ProblemType;
import id.penghubung.gateway.problem.Problems;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;

/** Takes requests to the services and their replies back. All that moves bytes is behind this class. */
@Singleton
public class ReverseProxy {

    private final HttpClient client;
    private final BodyLimit limit;

    ReverseProxy(Vertx vertx, HttpClient client, ProxyConfig config) {
        this.client = client;
        this.limit = new BodyLimit(vertx, config.maxBodySize().asLongValue());
    }

    /** Answers the request with what the route's service says, or with a problem. */
    public void forward(Inbound inbound, Route route) {
        Body body = Body.of(inbound.request());
        if (!body.valid()) {
            Problems.send(inbound.request(), ProblemType.MALFORMED_REQUEST, Refusals.BAD_LENGTH);
        } else if (body.length() > limit.bytes()) {
            limit.refuse(inbound.request(), !inbound.request().headers().contains(HttpHeaders.EXPECT));
        } else {
            new Exchange(client, inbound, route, body, limit).start();
        }
    }
}
