package id.penghubung.gateway.testing;

import id.penghubung.localstack.testing.FakeIdentityProvider;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;

/**
 * Servers in place of the services, and an issuer in place of Keycloak.
 *
 * <p>One of the two instances of the routing service does not exist; the focal-point service has no existing instance.
 */
public final class StubServices implements QuarkusTestResourceLifecycleManager {

    /** Argument that runs the gateway behind a proxy on this machine, with low request limits. */
    public static final String FEW_REQUESTS_BEHIND_A_PROXY = "few-requests-behind-a-proxy";

    /** Argument that sets the limits of connections, bodies and times so low that a test reaches them. */
    public static final String TIGHT_LIMITS = "tight-limits";

    private final Vertx vertx = Vertx.vertx();
    private final UnusedAddress unused = new UnusedAddress();
    private boolean lowLimits;
    private boolean tightLimits;

    @Override
    public void init(Map<String, String> arguments) {
        lowLimits = arguments.containsKey(FEW_REQUESTS_BEHIND_A_PROXY);
        tightLimits = arguments.containsKey(TIGHT_LIMITS);
    }

    @Override
    public Map<String, String> start() {
        try {
            Map<String, String> settings = new HashMap<>(FakeIdentityProvider.settings());
            urls(settings, "complaints-service", new StubService(vertx, "complaints").url());
            urls(settings, "routing-service", unused.url() + "," + new StubService(vertx, "routing").url());
            urls(settings, "focal-point-service", unused.url());
            urls(settings, "quality-service", new StubService(vertx, "quality").url());
            // The second of them is reached only by its second instance.
            settings.put("penghubung.gateway.keys.services", "complaints-service,routing-service");
            settings.put("penghubung.gateway.routes.silent.prefixes", "/v1/complaints/silence");
            settings.put("penghubung.gateway.routes.silent.upstream", "complaints-service");
            settings.put("penghubung.gateway.routes.silent.timeout", "1S");
            // A connection to a stub may be late on a busy machine. One to the unused address is refused at once.
            settings.put("penghubung.gateway.connections.connect-timeout", "20S");
            // Tests cover requests to an instance that does not exist. A probe would find out earlier.
            settings.put("penghubung.gateway.probe.interval", "1H");
            settings.put("penghubung.gateway.edge.cors.origins", "https://lapor.example");
            limit(settings, "read", 5);
            limit(settings, "write", 4);
            limit(settings, "create", 2);
            limit(settings, "tracking", 3);
            limit(settings, "failed-tokens", 4);
            settings.put("penghubung.gateway.limits.concurrent.per-address", lowLimits ? "3" : "1000000");
            settings.put("penghubung.gateway.limits.concurrent.per-account", lowLimits ? "2" : "1000000");
            settings.put("penghubung.gateway.limits.event-streams.per-address", lowLimits ? "3" : "1000000");
            settings.put("penghubung.gateway.limits.event-streams.per-account", lowLimits ? "2" : "1000000");
            if (lowLimits) {
                settings.put("penghubung.gateway.limits.site-multiple", "2");
                settings.put("penghubung.gateway.limits.accounts-per-address", "2");
                settings.put("penghubung.gateway.edge.trusted-proxies", "127.0.0.0/8,10.0.0.0/8");
            }
            if (tightLimits) {
                settings.putAll(TIGHT);
            }
            return settings;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static final Map<String, String> TIGHT = Map.ofEntries(
            Map.entry("quarkus.http.idle-timeout", "1S"),
            Map.entry("penghubung.gateway.connections.per-instance", "8"),
            Map.entry("penghubung.gateway.connections.streamed-per-instance", "3"),
            Map.entry("penghubung.gateway.connections.event-streams-per-instance", "3"),
            Map.entry("penghubung.gateway.connections.max-waiting", "4"),
            Map.entry("penghubung.gateway.connections.wait-timeout", "6S"),
            Map.entry("penghubung.gateway.body.buffered-total", "1M"),
            Map.entry("penghubung.gateway.breaker.failures", "2"),
            Map.entry("penghubung.gateway.clients.check-interval", "0.1S"),
            Map.entry("penghubung.gateway.clients.head-timeout", "1S"),
            Map.entry("penghubung.gateway.clients.keep-alive", "3S"),
            Map.entry("penghubung.gateway.clients.body.window", "1S"),
            Map.entry("penghubung.gateway.clients.reply.window", "1S"),
            // Only where the service pauses on purpose: any other answer may be late on a busy machine.
            Map.entry("penghubung.gateway.routes.pausing.prefixes", "/v1/complaints/stops,/v1/complaints/events"),
            Map.entry("penghubung.gateway.routes.pausing.upstream", "complaints-service"),
            Map.entry("penghubung.gateway.routes.pausing.timeout", "2S"),
            Map.entry("penghubung.gateway.routes.pausing.event-stream-timeout", "1M"),
            Map.entry("penghubung.gateway.routes.quiet.prefixes", "/v1/complaints/quiet"),
            Map.entry("penghubung.gateway.routes.quiet.upstream", "complaints-service"),
            Map.entry("penghubung.gateway.routes.quiet.event-stream-timeout", "3S"));

    private void limit(Map<String, String> settings, String policy, int lowLimit) {
        String key = "penghubung.gateway.limits." + policy;
        settings.put(key + ".requests", Integer.toString(lowLimits ? lowLimit : 1_000_000));
        settings.put(key + ".window", "1H");
    }

    private static void urls(Map<String, String> settings, String service, String urls) {
        settings.put("penghubung.gateway.upstreams." + service + ".urls", urls);
    }

    @Override
    public void stop() {
        unused.close();
        vertx.close();
    }
}
