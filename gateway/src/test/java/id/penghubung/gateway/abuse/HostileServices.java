package id.penghubung.gateway.abuse;

import id.penghubung.localstack.testing.FakeIdentityProvider;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Starts the stub of all services, and configures a gateway with short time limits and without request limits, so that the
 * other limits apply.
 */
public final class HostileServices implements QuarkusTestResourceLifecycleManager {

    private static final Map<String, String> SHORT_LIMITS = Map.of(
            "quarkus.http.idle-timeout", "5S",
            "penghubung.gateway.clients.check-interval", "0.2S",
            "penghubung.gateway.clients.head-timeout", "1S",
            "penghubung.gateway.clients.keep-alive", "5S",
            "penghubung.gateway.clients.body.window", "1S",
            "penghubung.gateway.clients.reply.window", "1S",
            "penghubung.gateway.routes.complaints.timeout", "2S",
            // Requests that wait for each other are not late because the last of them is sent late.
            "penghubung.gateway.routes.meeting.prefixes", "/v1/complaints/meeting",
            "penghubung.gateway.routes.meeting.upstream", "complaints-service",
            "penghubung.gateway.routes.meeting.timeout", "10S");

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
