package id.penghubung.gateway.testing;

import id.penghubung.localstack.testing.FakeIdentityProvider;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Serves the realm's keys, fetched again for each request. Delays responses from {@code /hold} until {@code /release}; {@code
 * /held} returns the number of delayed requests. Runs on one event loop.
 */
public final class SlowKeyServer implements QuarkusTestResourceLifecycleManager {

    private static final String CERTS = FakeIdentityProvider.shared().issuer() + "/protocol/openid-connect/certs";

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient();
    private final List<HttpServerRequest> waiting = new ArrayList<>();
    private boolean holding;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer server = vertx.createHttpServer().requestHandler(this::handle);
            server.listen(0, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
            return Map.of(
                    "penghubung.identity.keys-url", "http://127.0.0.1:" + server.actualPort() + "/certs",
                    "penghubung.identity.keys-refresh-interval", "0S",
                    "penghubung.identity.keys-min-fetch-interval", "0S",
                    "penghubung.identity.keys-fetch-timeout", "20S");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void handle(HttpServerRequest request) {
        switch (request.path()) {
            case "/hold" -> {
                holding = true;
                request.response().end();
            }
            case "/release" -> {
                holding = false;
                waiting.forEach(this::answer);
                waiting.clear();
                request.response().end();
            }
            case "/held" -> request.response().end(Integer.toString(waiting.size()));
            default -> {
                if (holding) {
                    waiting.add(request);
                } else {
                    answer(request);
                }
            }
        }
    }

    private void answer(HttpServerRequest request) {
        client.request(new RequestOptions().setAbsoluteURI(CERTS).setMethod(HttpMethod.GET))
                .compose(realm -> realm.send().compose(HttpClientResponse::body))
                .onSuccess(keys -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .end(keys));
    }

    @Override
    public void stop() {
        vertx.close();
    }
}
