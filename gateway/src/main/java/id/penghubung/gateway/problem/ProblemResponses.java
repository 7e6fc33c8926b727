package id.penghubung.gateway.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.time.Duration;

/** Writes the gateway's own errors as problem documents (RFC 9457) in the client's language. */
public final class ProblemResponses {

    static final String MEDIA_TYPE = "application/problem+json";

    private ProblemResponses() {}

    /**
     * Ends the response with a problem. Does nothing if the response has already begun or the client has disconnected.
     *
     * @param detail the cause in this case, and what the client can do about it
     */
    public static void send(HttpServerRequest request, ProblemType type, LocalizedText detail) {
        HttpServerResponse response = request.response();
        if (response.headWritten() || response.closed()) {
            return;
        }
        Language language = Language.preferredBy(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        response.setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(document(request, type, detail, language).toBuffer());
        }
        // Discards the rest of the request body. If the request stayed paused, it would block the connection.
        request.resume();
    }

    /** Ends the response with a problem and a {@code Retry-After} header. */
    public static void send(HttpServerRequest request, ProblemType type, LocalizedText detail, Duration retryAfter) {
        if (!request.response().headWritten()) {
            request.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(wholeSeconds(retryAfter)));
        }
        send(request, type, detail);
    }

    private static JsonObject document(
            HttpServerRequest request, ProblemType type, LocalizedText detail, Language language) {
        return new JsonObject()
                .put("type", type.type())
                .put("title", type.title().in(language))
                .put("status", type.status())
                .put("detail", detail.in(language))
                .put("instance", request.path());
    }

    /** Returns the duration in seconds, rounded up so that a client that waits as told is not too early. */
    private static long wholeSeconds(Duration duration) {
        return Math.max(1, duration.plusMillis(999).toSeconds());
    }
}
