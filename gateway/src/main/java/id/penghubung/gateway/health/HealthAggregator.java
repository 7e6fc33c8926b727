package id.penghubung.gateway.health;

import id.penghubung.gateway.proxy.UpstreamInstance;
import id.penghubung.gateway.proxy.RouteTable;
import id.penghubung.gateway.proxy.Upstream;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks every instance of every service whether it is ready; at most once a second, however many ask. */
@Singleton
class HealthAggregator {

    private static final String READY = "/q/health/ready";
    private static final long TIMEOUT_MS = 1_500;
    private static final long FRESH_MS = 1_000;

    private final HttpClient client;
    private final RouteTable routes;
    private final Clock clock;
    private volatile @Nullable Round last;

    HealthAggregator(HttpClient client, RouteTable routes, Clock clock) {
        this.client = client;
        this.routes = routes;
        this.clock = clock;
    }

    Future<List<ServiceHealth>> now() {
        Round round = last;
        long now = clock.millis();
        if (round == null || now - round.begun() > FRESH_MS && round.answer().isComplete()) {
            round = new Round(now, askAll());
            last = round;
        }
        return round.answer();
    }

    private Future<List<ServiceHealth>> askAll() {
        return Future.join(routes.upstreams().stream().map(this::ask).toList()).map(all -> all.list());
    }

    private Future<ServiceHealth> ask(Upstream upstream) {
        return Future.join(upstream.instances().stream().map(this::ready).toList())
                .map(all -> new ServiceHealth(upstream.name(), all.list()));
    }

    private Future<Boolean> ready(UpstreamInstance instance) {
        return client.request(instance.request(HttpMethod.GET, READY)
                        .setConnectTimeout(TIMEOUT_MS)
                        .setIdleTimeout(TIMEOUT_MS))
                .compose(request ->
                        request.send().compose(response -> response.body().map(read -> response.statusCode() == 200)))
                .otherwise(false);
    }

    private record Round(long begun, Future<List<ServiceHealth>> answer) {}
}
