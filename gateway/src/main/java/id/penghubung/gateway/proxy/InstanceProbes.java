package id.penghubung.gateway.proxy;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Probes the instances of each service that has several. The only instance of a service is always used, so it is not probed.
 */
@Singleton
class InstanceProbes {

    private final HttpClient client;
    private final List<InstanceProbe> probes;

    InstanceProbes(Vertx vertx, RouteTable routes, ProxyConfig config) {
        // Separate connections: a probe never waits for a connection that requests use.
        this.client = vertx.createHttpClient(new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(1));
        this.probes = routes.upstreams().stream()
                .filter(upstream -> upstream.instances().size() > 1)
                .flatMap(upstream -> upstream.instances().stream())
                .map(instance -> new InstanceProbe(vertx, client, instance, config.probe()))
                .toList();
    }

    void start(@Observes StartupEvent started) {
        probes.forEach(InstanceProbe::start);
    }

    @PreDestroy
    void stop() {
        probes.forEach(InstanceProbe::stop);
        client.close();
    }
}
