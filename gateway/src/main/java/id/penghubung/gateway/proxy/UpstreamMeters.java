package id.penghubung.gateway.proxy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Registers meters of each service: connections in use, open event streams, requests that wait for a connection, and for each instance whether its
 * circuit breaker is open. The values are read when Prometheus scrapes them, so they cost nothing per request.
 */
@Singleton
class UpstreamMeters {

    private static final String UPSTREAM = "upstream";

    void register(@Observes StartupEvent started, RouteTable routes, MeterRegistry meters) {
        for (Upstream upstream : routes.upstreams()) {
            Gauge.builder("penghubung.gateway.upstream.leased", upstream, Upstream::connectionsInUse)
                    .description("Connections to the service that are in use")
                    .tag(UPSTREAM, upstream.name())
                    .register(meters);
            Gauge.builder("penghubung.gateway.upstream.event-streams", upstream, Upstream::openEventStreams)
                    .description("Open event streams of the service, which are not among the connections in use")
                    .tag(UPSTREAM, upstream.name())
                    .register(meters);
            Gauge.builder("penghubung.gateway.upstream.pending", upstream, Upstream::waitingRequests)
                    .description("Requests that wait for a connection to the service")
                    .tag(UPSTREAM, upstream.name())
                    .register(meters);
            upstream.instances().forEach(instance -> registerBreaker(upstream, instance, meters));
        }
    }

    private static void registerBreaker(Upstream upstream, UpstreamInstance instance, MeterRegistry meters) {
        Gauge.builder(
                        "penghubung.gateway.breaker.open",
                        instance,
                        each -> each.breaker().open() ? 1 : 0)
                .description("Whether the circuit breaker of the instance is open")
                .tag(UPSTREAM, upstream.name())
                .tag("url", instance.base())
                .register(meters);
    }
}
