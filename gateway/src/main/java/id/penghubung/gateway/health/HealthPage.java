package id.penghubung.gateway.health;

import id.penghubung.gateway.edge.GatewayPage;
import id.penghubung.gateway.edge.PageResponses;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Page {@code /health}: status 200 if every instance of every service is ready, otherwise 503. */
@Singleton
class HealthPage implements GatewayPage {

    private final HealthAggregator health;

    HealthPage(HealthAggregator health) {
        this.health = health;
    }

    @Override
    public boolean matches(String path) {
        return "/health".equals(path);
    }

    @Override
    public void handle(HttpServerRequest request) {
        health.check().onSuccess(services -> answer(request, services));
    }

    private static void answer(HttpServerRequest request, List<ServiceHealth> services) {
        boolean up = services.stream().allMatch(ServiceHealth::up);
        JsonObject body = new JsonObject()
                .put("status", ServiceHealth.statusOf(up))
                .put(
                        "services",
                        new JsonArray(services.stream().map(ServiceHealth::json).toList()));
        PageResponses.send(
                request, up ? 200 : 503, Map.of(HttpHeaders.CONTENT_TYPE, "application/json"), body.toBuffer());
    }
}
