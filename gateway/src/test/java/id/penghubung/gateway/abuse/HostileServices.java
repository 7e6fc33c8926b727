package id.penghubung.gateway.abuse;

import id.penghubung.localstack.testing.FakeIdentityProvider;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts the stub of all services, and configures a gateway with short time limits for clients and without request limits, so
 * that the other limits apply. The time limit for services is short only where they do not answer, or not correctly: any other
 * answer may be late on a busy machine.
 */
public final class HostileServices implements QuarkusTestResourceLifecycleManager {

    private static final String UNANSWERED_PATHS = Stream.of(
                    "silence",
                    "stall-in-head",
                    "stall-in-body",
                    "garbage",
                    "bad-status",
                    "bad-length",
                    "bad-header",
                    "bad-chunk",
                    "endless-head")
            .map("/v1/complaints/"::concat)
            .collect(Collectors.joining(","));

    private static final Map<String, String> SHORT_LIMITS = Map.ofEntries(
            Map.entry("quarkus.http.idle-timeout", "5S"),
            Map.entry("penghubung.gateway.clients.check-interval", "0.2S"),
            Map.entry("penghubung.gateway.clients.head-timeout", "1S"),
            Map.entry("penghubung.gateway.clients.keep-alive", "5S"),
            Map.entry("penghubung.gateway.clients.body.window", "1S"),
            Map.entry("penghubung.gateway.clients.reply.window", "1S"),
            Map.entry("penghubung.gateway.connections.wait-timeout", "20S"),
            Map.entry("penghubung.gateway.connections.connect-timeout", "20S"),
            Map.entry("penghubung.gateway.routes.unanswered.prefixes", UNANSWERED_PATHS),
            Map.entry("penghubung.gateway.routes.unanswered.upstream", "complaints-service"),
            Map.entry("penghubung.gateway.routes.unanswered.timeout", "2S"));

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));

    @Override
    public Map<String, String> start() {
        try {
            Map<String, String> settings = new HashMap<>(FakeIdentityProvider.settings());
            String url = new HostileUpstream(vertx).url();
            for (String service :
                    List.of("complaints-service", "routing-service", "focal-point-service", "quality-service")) {
                settings.put("penghubung.gateway.upstreams." + service + ".urls", url);
            }
            for (String policy : List.of("read", "write", "create", "tracking", "failed-tokens")) {
                settings.put("penghubung.gateway.limits." + policy + ".requests", "100000000");
            }
            settings.put("penghubung.gateway.limits.concurrent.per-address", "100000000");
            settings.put("penghubung.gateway.limits.concurrent.per-account", "100000000");
            settings.put("penghubung.gateway.limits.event-streams.per-address", "100000000");
            settings.put("penghubung.gateway.limits.event-streams.per-account", "100000000");
            settings.putAll(SHORT_LIMITS);
            return settings;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        vertx.close();
    }
}
