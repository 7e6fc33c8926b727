package id.penghubung.gateway.proxy;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Maps request paths to services. */
@Singleton
public class RouteTable {

    private final Map<String, Upstream> upstreams = new TreeMap<>();
    private final Map<String, Route> routes = new HashMap<>();
    private final int longestPrefix;

    RouteTable(ProxyConfig config, Clock clock) {
        try {
            config.upstreams()
                    .forEach((name, upstream) -> upstreams.put(name, upstream(name, upstream, config, clock)));
            config.routes().values().stream()
                    .flatMap(route -> route.prefixes().stream().map(prefix -> route(prefix.strip(), route)))
                    .forEach(route -> routes.putIfAbsent(route.prefix(), route));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("The route table of the gateway is invalid. " + e.getMessage(), e);
        }
        longestPrefix = routes.keySet().stream().mapToInt(String::length).max().orElse(0);
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

    /** Returns the route for a path, or null if there is none. Looks only at as much of the path as a prefix can have. */
    public @Nullable Route find(String path) {
        int end = path.length() <= longestPrefix ? path.length() : path.lastIndexOf('/', longestPrefix);
        while (end > 0) {
            Route route = routes.get(path.substring(0, end));
            if (route != null) {
                return route;
            }
            end = path.lastIndexOf('/', end - 1);
        }
        return null;
    }

    /** Returns all services, in the order of their names. */
    public List<Upstream> upstreams() {
        return List.copyOf(upstreams.values());
    }
}
