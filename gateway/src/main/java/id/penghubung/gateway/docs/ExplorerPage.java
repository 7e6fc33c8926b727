package id.penghubung.gateway.docs;

import id.penghubung.gateway.edge.GatewayPage;
import id.penghubung.gateway.edge.PageResponses;
import id.penghubung.gateway.problem.ProblemResponses;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Page {@code /docs}: Swagger UI for {@code /openapi}, served from the gateway's own files. {@code /} redirects here. */
@Singleton
class ExplorerPage implements GatewayPage {

    private static final Logger LOG = Logger.getLogger(ExplorerPage.class);
    private static final String DOCS = "/docs";
    private static final String UI = "/META-INF/resources/openapi-ui/";
    private static final Map<String, Asset> ASSETS = Map.of(
            DOCS,
            Asset.html("/docs/index.html"),
            DOCS + "/start.js",
            Asset.ownScript("/docs/start.js"),
            DOCS + "/swagger-ui.css",
            Asset.style(UI + "swagger-ui.css"),
            DOCS + "/swagger-ui-bundle.js",
            Asset.script(UI + "swagger-ui-bundle.js"));

    /**
     * Content security policy that allows the gateway's own files only. Swagger UI uses inline styles and icons from data URLs.
     */
    private static final CharSequence CONTENT_SECURITY_POLICY = HttpHeaders.createOptimized(
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    private final Vertx vertx;
    private final Map<Asset, Future<Buffer>> contents = new ConcurrentHashMap<>();

    ExplorerPage(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public boolean matches(String path) {
        return "/".equals(path) || (DOCS + "/").equals(path) || ASSETS.containsKey(path);
    }

    @Override
    public void handle(HttpServerRequest request) {
        Asset asset = ASSETS.get(request.path());
        if (asset == null) {
            request.response()
                    .setStatusCode(302)
                    .putHeader(HttpHeaders.LOCATION, DOCS)
                    .end();
            return;
        }
        contents.computeIfAbsent(asset, this::read)
                .onSuccess(content -> answer(request, asset, content))
                .onFailure(failure -> {
                    LOG.errorf(failure, "%s cannot be read", asset.resource());
                    ProblemResponses.sendInternalError(request);
                });
    }

    private static void answer(HttpServerRequest request, Asset asset, Buffer content) {
        PageResponses.send(
                request,
                200,
                Map.of(
                        "content-security-policy",
                        CONTENT_SECURITY_POLICY,
                        HttpHeaders.CONTENT_TYPE,
                        asset.type(),
                        HttpHeaders.CACHE_CONTROL,
                        asset.cacheControl()),
                content);
    }

    private Future<Buffer> read(Asset asset) {
        return vertx.executeBlocking(() -> {
            try (InputStream file = ExplorerPage.class.getResourceAsStream(asset.resource())) {
                if (file == null) {
                    throw new IOException("Not on the class path: " + asset.resource());
                }
                return PermanentBuffer.of(file.readAllBytes());
            }
        });
    }
}
