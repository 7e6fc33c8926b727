package id.penghubung.gateway.health;

import id.penghubung.gateway.proxy.RouteTable;
import id.penghubung.gateway.proxy.Upstream;
import id.penghubung.gateway.proxy.UpstreamInstance;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the readiness of every instance of every service. Reuses a result for one second. */
@Singleton
class HealthAggregator {

    private static final String READINESS_PATH = "/q/health/ready";
    private static final long TIMEOUT_MILLIS = 1_500;
    private static final long CACHE_MILLIS = 1_000;

    private final HttpClient client;
    private final RouteTable routes;
    private final Clock clock;
    private volatile @Nullable CheckResult last;

    HealthAggregator(HttpClient client, RouteTable routes, Clock clock) {
        this.client = client;
        this.routes = routes;
        this.clock = clock;
    }

    Future<List<ServiceHealth>> check() {
        CheckResult result = last;
        long now = clock.millis();
        if (result == null
                || now - result.startedAt() > CACHE_MILLIS && result.services().isComplete()) {
            result = new CheckResult(now, checkAll());
            last = result;
        }
        return result.services();
    }

    private Future<List<ServiceHealth>> checkAll() {
        return Future.join(routes.upstreams().stream().map(this::checkService).toList())
                .map(all -> all.list());
    }

    private Future<ServiceHealth> checkService(Upstream upstream) {
        return Future.join(upstream.instances().stream().map(this::isReady).toList())
                .map(all -> new ServiceHealth(upstream.name(), all.list()));
    }

    private Future<Boolean> isReady(UpstreamInstance instance) {
        return instance.checkReadiness(client, READINESS_PATH, TIMEOUT_MILLIS).otherwise(false);
    }

    private record CheckResult(long startedAt, Future<List<ServiceHealth>> services) {}
}
