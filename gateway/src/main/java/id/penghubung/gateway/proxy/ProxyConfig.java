package id.penghubung.gateway.proxy;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Route table and settings for the connections to services. */
@ConfigMapping(prefix = "penghubung.gateway")
interface ProxyConfig {

    /** Services by name. The names are shown at {@code /health}. */
    Map<String, UpstreamConfig> upstreams();

    /** Route table by name. */
    Map<String, RouteConfig> routes();

    /** Largest request body, in bytes or with a unit such as {@code 10M}. */
    @WithDefault("10752K")
    MemorySize maxBodySize();

    /** Buffering of request bodies. */
    BodyConfig body();

    /** Connections to the instances. */
    ConnectionConfig connections();

    /** Circuit breaker of each instance. */
    BreakerConfig breaker();

    /** Readiness probe of the instances, for services that have several. */
    ProbeConfig probe();

    /** Service with its instances. */
    interface UpstreamConfig {

        /** Base URLs of its instances, for example {@code http://127.0.0.1:8081}. */
        List<String> urls();
    }

    /** Entry of the route table. */
    interface RouteConfig {

        /** Path prefixes of the route. A prefix covers all paths below it. The longest matching prefix wins. */
        List<String> prefixes();

        /** Name of the service. */
        String upstream();

        /**
         * Longest inactivity of the service: until its response begins, once it has the request (then the client gets a 504);
         * between two parts of the response; and while it does not read a request body.
         */
        @WithDefault("30S")
        Duration timeout();

        /**
         * Longest inactivity of the service within an event stream ({@code text/event-stream}). Longer than the interval of its
         * heartbeats, which should be 30 s at most.
         */
        @WithDefault("5M")
        Duration eventStreamTimeout();
    }

    /** Buffering of request bodies. */
    interface BodyConfig {

        /**
         * Bodies up to this size are received completely before a connection to the service is used. Of larger bodies this part
         * is received first, and the rest is streamed.
         */
        @WithDefault("64K")
        MemorySize bufferedPerRequest();

        /** Memory for bodies of all clients that are being received or wait for a connection; above it a 503. */
        @WithDefault("24M")
        MemorySize bufferedTotal();

        /** Part of this memory for the bodies of one client (an IPv4 address, for IPv6 a /48); above it a 503. */
        @WithDefault("6M")
        MemorySize bufferedPerClient();
    }

    /** Connections to the instances of services. */
    interface ConnectionConfig {

        /** Largest number of connections to one instance. */
        @WithDefault("256")
        int perInstance();

        /**
         * Number of these connections that may carry bodies larger than {@code body.buffered-per-request}, which clients
         * may send slowly.
         */
        @WithDefault("64")
        int streamedPerInstance();

        /**
         * Number of bodies larger than {@code body.buffered-per-request} that one client (an IPv4 address, for IPv6 a /48)
         * may send at the same time, to all services; above it a 503.
         */
        @WithDefault("8")
        int streamedPerClient();

        /**
         * Largest number of event streams ({@code text/event-stream}) of one instance, on connections besides those of {@code
         * per-instance}; above it a 503.
         */
        @WithDefault("1000")
        int eventStreamsPerInstance();

        /** Number of requests that may wait for a connection to any instance of one service; above it a 503. */
        @WithDefault("1000")
        int maxWaiting();

        /**
         * Longest wait of a request for a connection while all are in use; then a 503. Does not count as a failure of the
         * service.
         */
        @WithDefault("2S")
        Duration waitTimeout();

        /** Longest time for opening a new connection. */
        @WithDefault("2S")
        Duration connectTimeout();

        /** Time for which an unused connection is kept. Shorter than the keep-alive time of the services. */
        @WithDefault("60S")
        Duration keepAlive();
    }

    /** Circuit breaker of each instance. */
    interface BreakerConfig {

        /** Number of consecutive failures (no connection, connection lost, timeout) that open the breaker. */
        @WithDefault("5")
        int failures();

        /** Time for which the breaker stays open before one request tries the instance again. */
        @WithDefault("2S")
        Duration openDuration();
    }

    /** Readiness probe of each instance. */
    interface ProbeConfig {

        /** Time between a response and the next probe. Well below the services' {@code quarkus.shutdown.delay}. */
        @WithDefault("500MS")
        Duration interval();

        /** Longest time for connecting, and again for the response. */
        @WithDefault("1S")
        Duration timeout();

        /**
         * Number of consecutive probes without a response after which the instance counts as not ready. A response takes effect
         * at once.
         */
        @WithDefault("3")
        int failures();

        /** Path of the readiness check. Status 200 means ready. */
        @WithDefault("/q/health/ready")
        String path();
    }
}
