package id.penghubung.gateway.proxy;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Maps request paths to services. */
@Singleton
public class RouteTable {

    private final Map<String, Upstream> upstreams = new TreeMap<>();
    private final Route[] routes;

    RouteTable(ProxyConfig config, Clock clock) {
        try {
            config.upstreams()
                    .forEach((name, upstream) -> upstreams.put(name, upstream(name, upstream, config, clock)));
            // The longest prefix comes first, so that the first match is the best.
            routes = config.routes().values().stream()
                    .flatMap(route -> route.prefixes().stream().map(prefix -> route(prefix.strip(), route)))
                    .sorted(Comparator.comparingInt(
                            (Route route) -> -route.prefix().length()))
                    .toArray(Route[]::new);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("The route table of the gateway is invalid. " + e.getMessage(), e);
        }
    }

    private static Upstream upstream(
            String name, ProxyConfig.UpstreamConfig upstream, ProxyConfig config, Clock clock) {
        ProxyConfig.BreakerConfig breaker = config.breaker();
        ProxyConfig.ConnectionConfig connections = config.connections();
        long connectTimeout = connections.connectTimeout().toMillis();
        return new Upstream(
                name,
                upstream.urls().stream()
                        .map(url -> UpstreamInstance.of(
                                name,
                                url,
                                connectTimeout,
                                new CircuitBreaker(clock, breaker.failures(), breaker.openDuration()),
                                connections.perInstance(),
                                connections.eventStreamsPerInstance()))
                        .toList(),
                connections.streamedPerInstance(),
                connections.maxWaiting());
    }

    private Route route(String prefix, ProxyConfig.RouteConfig route) {
        Upstream upstream = upstreams.get(route.upstream());
        if (upstream == null) {
            throw new IllegalArgumentException(
                    "The route " + prefix + " leads to an unknown service: " + route.upstream());
        }
        if (!prefix.startsWith("/") || prefix.endsWith("/")) {
            throw new IllegalArgumentException("A prefix must begin with a slash and not end with one: " + prefix);
        }
        return new Route(
                prefix,
                upstream,
                route.timeout().toMillis(),
                route.eventStreamTimeout().toMillis());
    }

    /** Returns the route for a path, or null if there is none. */
    public @Nullable Route find(String path) {
        for (Route route : routes) {
            if (route.covers(path)) {
                return route;
            }
        }
        return null;
    }

    /** Returns all services, in the order of their names. */
    public List<Upstream> upstreams() {
        return List.copyOf(upstreams.values());
    }
}
