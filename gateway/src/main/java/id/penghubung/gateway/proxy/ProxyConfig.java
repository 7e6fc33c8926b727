package id.penghubung.gateway.proxy;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Which path leads to which service, and how the gateway treats its instances. */
@ConfigMapping(prefix = "penghubung.gateway")
interface ProxyConfig {

    /** The services by name; the names are shown at {@code /health}. */
    Map<String, UpstreamConfig> upstreams();

    /** The route table by name. */
    Map<String, RouteConfig> routes();

    /** The largest body that is let through, in bytes or with a unit such as {@code 10M}. */
    @WithDefault("10752K")
    MemorySize maxBodySize();

    /** The connections to the instances. */
    ConnectionConfig connections();

    /** When an instance is left alone for a while. */
    BreakerConfig breaker();

    /** How the instances of a service are asked whether they are ready, where a service has several. */
    ProbeConfig probe();

    /** A service. */
    interface UpstreamConfig {

        /** Base URLs of its instances, for example {@code http://127.0.0.1:8081}. */
        List<String> urls();
    }

    /** A line of the route table. */
    interface RouteConfig {

        /** Paths that lead there, with everything below them. The longest prefix wins. */
        List<String> prefixes();

        /** Name of the service. */
        String upstream();

        /** How long the service may take to begin its answer once it has the request; then the client gets a 504. */
        @WithDefault("30S")
        Duration timeout();
    }

    /** How the gateway connects. */
    interface ConnectionConfig {

        /** The most connections to one instance. */
        @WithDefault("256")
        int perInstance();

        /** The most requests that wait for a connection to one instance; beyond that a 503. */
        @WithDefault("1000")
        int waiting();

        /** How long a connection may take to come about, waiting included. */
        @WithDefault("2S")
        Duration timeout();

        /** How long an unused connection is kept; shorter than what the services keep theirs. */
        @WithDefault("60S")
        Duration keptFor();
    }

    /** The circuit breaker of each instance. */
    interface BreakerConfig {

        /** Failures in a row (no connection, broken off, timed out) after which the instance is left alone. */
        @WithDefault("5")
        int failures();

        /** For how long it is left alone before one request tries it again. */
        @WithDefault("2S")
        Duration pause();
    }

    /** The readiness probe of each instance. */
    interface ProbeConfig {

        /** The time between an answer and the next question. Well below the services' {@code quarkus.shutdown.delay}. */
        @WithDefault("500MS")
        Duration every();

        /** How long an instance may take to connect, and again to answer. */
        @WithDefault("1S")
        Duration timeout();

        /** Questions in a row without an answer after which the instance counts as not ready. An answer counts at once. */
        @WithDefault("3")
        int failures();

        /** Where the instance says whether it is ready: with status 200 if so. */
        @WithDefault("/q/health/ready")
        String path();
    }
}
