package id.penghubung.gateway.docs;

import id.penghubung.gateway.edge.GatewayPage;
import id.penghubung.gateway.edge.PageResponses;
import id.penghubung.gateway.problem.ProblemResponses;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.text.Text;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Page {@code /openapi}: YAML, or JSON for clients that accept JSON and not YAML, or JSON before YAML. */
@Singleton
class OpenApiPage implements GatewayPage {

    private static final Logger LOG = Logger.getLogger(OpenApiPage.class);
    private static final Text NOT_MERGED =
            Text.of("Dokumen API tidak dapat disusun.", "The API document could not be created.");

    private final MergedOpenApiDocument document;

    OpenApiPage(MergedOpenApiDocument document) {
        this.document = document;
    }

    @Override
    public boolean matches(String path) {
        return "/openapi".equals(path);
    }

    @Override
    public void handle(HttpServerRequest request) {
        boolean json = prefersJson(request.getHeader(HttpHeaders.ACCEPT));
        document.formats().onSuccess(formats -> answer(request, json, formats)).onFailure(failure -> {
            LOG.error("The OpenAPI documents of the services cannot be merged", failure);
            ProblemResponses.send(request, CommonProblem.INTERNAL_ERROR, NOT_MERGED);
        });
    }

    private static void answer(HttpServerRequest request, boolean json, MergedOpenApiDocument.Formats formats) {
        PageResponses.send(
                request,
                200,
                Map.of(
                        HttpHeaders.CONTENT_TYPE,
                        json ? "application/json" : "application/yaml",
                        HttpHeaders.VARY,
                        HttpHeaders.ACCEPT,
                        HttpHeaders.CACHE_CONTROL,
                        "public, max-age=60"),
                json ? formats.json() : formats.yaml());
    }

    private static boolean prefersJson(@Nullable String accept) {
        if (accept == null) {
            return false;
        }
        String types = accept.toLowerCase(Locale.ROOT);
        int json = types.indexOf("json");
        int yaml = types.indexOf("yaml");
        return json >= 0 && (yaml < 0 || json < yaml);
    }
}
