package id.penghubung.gateway.edge;

import id.penghubung.gateway.problem.ProblemResponses;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.text.Text;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * CORS policy. Allows exact origins only and answers preflight requests. Allows no credentials, because no credential is a
 * cookie: pages of other origins send the token of a device as a header.
 */
@Singleton
class CorsPolicy {

    private static final String ALLOWED_METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String ALLOWED_HEADERS =
            "Authorization, Content-Type, Accept, Accept-Language, Idempotency-Key, If-Match,"
                    + " If-None-Match, Access-Code, Device-Token, X-Request-Id, traceparent";
    private static final String EXPOSED_HEADERS =
            "ETag, Location, Retry-After, RateLimit, RateLimit-Policy, X-Request-Id, Content-Language,"
                    + " Device-Token";
    private static final Text ORIGIN_NOT_ALLOWED = Text.of(
            "Halaman dari asal ini tidak diizinkan memanggil layanan.",
            "Pages of this origin may not call the service.");

    private final Set<String> origins;
    private final String maxAgeSeconds;

    CorsPolicy(EdgeConfig config) {
        origins = Set.copyOf(config.cors().origins().orElse(List.of()));
        maxAgeSeconds = Long.toString(config.cors().maxAge().toSeconds());
    }

    /**
     * Sets the CORS headers of the response.
     *
     * @return true if the request was a preflight request and has been answered
     */
    boolean handle(HttpServerRequest request) {
        if (origins.isEmpty()) {
            return false;
        }
        HttpServerResponse response = request.response();
        response.headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return false;
        }
        boolean allowed = origins.contains(origin);
        boolean preflight = request.method() == HttpMethod.OPTIONS
                && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        if (allowed) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            response.putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED_HEADERS);
        }
        if (preflight && allowed) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, ALLOWED_METHODS)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, ALLOWED_HEADERS)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, maxAgeSeconds)
                    .setStatusCode(204)
                    .end();
        } else if (preflight) {
            ProblemResponses.send(request, CommonProblem.FORBIDDEN, ORIGIN_NOT_ALLOWED);
        }
        return preflight;
    }
}
