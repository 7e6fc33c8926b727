package id.penghubung.gateway.health;

import id.penghubung.gateway.edge.GatewayPage;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.List;

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
        HttpServerResponse response = request.response();
        if (response.closed()) {
            return;
        }
        boolean up = services.stream().allMatch(ServiceHealth::up);
        response.setStatusCode(up ? 200 : 503).putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            JsonArray each =
                    new JsonArray(services.stream().map(ServiceHealth::json).toList());
            response.end(new JsonObject()
                    .put("status", ServiceHealth.statusOf(up))
                    .put("services", each)
                    .toBuffer());
        }
    }
}
