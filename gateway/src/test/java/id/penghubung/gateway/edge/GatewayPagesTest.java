package id.penghubung.gateway.edge;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.gateway.testing.GatewayClient;
import id.penghubung.gateway.testing.StubServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that the gateway itself serves. */
@QuarkusTest
@WithTestResource(StubServices.class)
class GatewayPagesTest {

    @TestHTTPResource("/")
    URI base;

    GatewayClient client;

    @BeforeEach
    void connect() {
        client = new GatewayClient(base);
    }

    @Test
    void shouldReportOnlyTheHealthOfEachService() {
        JsonObject expected = new JsonObject("""
                {"status": "DOWN", "services": [
                  {"name": "complaints-service", "status": "UP", "instances": [{"status": "UP"}]},
                  {"name": "focal-point-service", "status": "DOWN", "instances": [{"status": "DOWN"}]},
                  {"name": "quality-service", "status": "UP", "instances": [{"status": "UP"}]},
                  {"name": "routing-service", "status": "DOWN", "instances": [{"status": "DOWN"}, {"status": "UP"}]}
                ]}""");

        // A stub that answers late on a busy machine counts as down until the next check.
        await().untilAsserted(() ->
                assertThat(new JsonObject(client.get("/health").body())).isEqualTo(expected));
        assertThat(client.get("/health").statusCode()).isEqualTo(503);
    }

    @Test
    void shouldReportItsOwnLiveness() {
        HttpResponse<String> reply = client.get("/q/health/live");

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(reply.body()).getString("status")).isEqualTo("UP");
    }

    @Test
    void shouldServeTheApiDocumentAsYamlOrJson() {
        HttpResponse<String> yaml = client.get("/openapi");
        HttpResponse<String> json = client.get("/openapi", "Accept", "application/json");

        assertThat(yaml.headers().firstValue("Content-Type")).hasValue("application/yaml");
        assertThat(yaml.body()).startsWith("openapi: 3.1.0");
        assertThat(json.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(new JsonObject(json.body()).getString("openapi")).isEqualTo("3.1.0");
    }

    @Test
    void shouldShowThePublicKeysOfAllServicesInOneDocument() {
        // Keys that were never read cannot be shown while a stub answers late on a busy machine.
        HttpResponse<String> reply =
                await().until(() -> client.get("/.well-known/jwks.json"), each -> each.statusCode() == 200);

        assertThat(reply.headers().firstValue("Cache-Control")).hasValue("public, max-age=300");
        assertThat(new JsonObject(reply.body()))
                .as("of two keys with one id the first")
                .isEqualTo(new JsonObject("""
                {"keys": [{"kid": "shared", "x": "complaints"}, {"kid": "complaints"}, {"kid": "routing"}]}"""));
    }

    @Test
    void shouldServeTheExplorerFromItsOwnFilesOnly() {
        HttpResponse<String> page = client.get("/docs");

        assertThat(page.body()).contains("/docs/swagger-ui-bundle.js").doesNotContain("https://", "<script>");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("script-src 'self';").doesNotContain("unsafe-eval"));
        assertThat(client.get("/docs/start.js").body()).contains("'/openapi'");
        assertThat(client.get("/docs/swagger-ui.css").headers().firstValue("Content-Type"))
                .hasValue("text/css; charset=utf-8");
        assertThat(client.get("/docs/swagger-ui-bundle.js").body()).contains("SwaggerUIBundle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/openapi", "/docs", "/docs/swagger-ui.css", "/.well-known/jwks.json"})
    void shouldAnswerHeadLikeGetWithoutTheBody(String path) {
        HttpResponse<String> get = client.get(path);
        HttpResponse<String> head = client.send("HEAD", path, BodyPublishers.noBody());

        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        for (String header : List.of("Content-Type", "Content-Length", "Cache-Control", "Content-Security-Policy")) {
            assertThat(head.headers().allValues(header)).isEqualTo(get.headers().allValues(header));
        }
    }

    @Test
    void shouldRedirectTheRootToTheExplorer() {
        HttpResponse<String> reply = client.get("/");

        assertThat(reply.statusCode()).isEqualTo(302);
        assertThat(reply.headers().firstValue("Location")).hasValue("/docs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/complaintsx",
                "/v2/complaints",
                "/q/metrics",
                "/q/dev-ui",
                "/q/openapi",
                "/openapi-ui/index.html",
                "/docs/index.html",
                "/favicon.ico"
            })
    void shouldAnswer404ForOtherPaths(String path) {
        JsonObject problem = GatewayClient.problem(client.get(path), 404, "not-found");

        assertThat(problem.getString("title")).isEqualTo("Tidak ditemukan");
    }

    @Test
    void shouldAllowOnlyGetAndHead() {
        HttpResponse<String> reply = client.send("POST", "/health", BodyPublishers.ofString("x"));

        GatewayClient.problem(reply, 405, "method-not-allowed");
        assertThat(reply.headers().firstValue("Allow")).hasValue("GET, HEAD");
        assertThat(client.send("HEAD", "/openapi", BodyPublishers.noBody()).statusCode())
                .isEqualTo(200);
    }
}
