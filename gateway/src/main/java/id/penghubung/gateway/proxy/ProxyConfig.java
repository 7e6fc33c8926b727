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

    /** Receiving bodies before they are sent on. */
    BodyConfig body();

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

        /**
         * How long the service may be silent: until it begins its answer once it has the request (then the client gets a 504),
         * between two pieces of the answer, and while it takes no more of a body.
         */
        @WithDefault("30S")
        Duration timeout();

        /**
         * How long the service may be silent within an event stream ({@code text/event-stream}). Longer than the interval of
         * its heartbeats, which should be 30 s at most.
         */
        @WithDefault("5M")
        Duration eventStreamTimeout();
    }

    /** How bodies of requests are received. */
    interface BodyConfig {

        /**
         * Bodies up to this size are received whole before a connection to the service is taken. Of larger ones this much is
         * received first; the rest is passed on as it comes.
         */
        @WithDefault("64K")
        MemorySize buffered();

        /** The most memory for bodies that are being received or wait for a connection, of all clients; beyond that a 503. */
        @WithDefault("24M")
        MemorySize bufferedInAll();

        /** Of this, the most for bodies of one client (an IPv4 address, of IPv6 a /48); beyond that a 503. */
        @WithDefault("6M")
        MemorySize bufferedPerClient();
    }

    /** How the gateway connects. */
    interface ConnectionConfig {

        /** The most connections to one instance. */
        @WithDefault("256")
        int perInstance();

        /** Of these, the most that carry bodies larger than {@code body.buffered}, which clients may send slowly. */
        @WithDefault("64")
        int streamedPerInstance();

        /**
         * The most bodies larger than {@code body.buffered} that one client (an IPv4 address, of IPv6 a /48) sends at the same
         * time, to all services; beyond that a 503.
         */
        @WithDefault("8")
        int streamedPerClient();

        /** The most requests that wait for a connection to any instance of one service; beyond that a 503. */
        @WithDefault("1000")
        int waiting();

        /** How long a request waits for a connection while all are in use; then a 503. Not a failure of the service. */
        @WithDefault("2S")
        Duration waitTimeout();

        /** How long a new connection may take to come about. */
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
