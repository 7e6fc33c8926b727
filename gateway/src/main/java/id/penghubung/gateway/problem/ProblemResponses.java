package id.penghubung.gateway.problem;

import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.problemtype.Problem;
import id.penghubung.kit.text.Languages;
import id.penghubung.kit.text.Text;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import java.time.Duration;
import java.util.Locale;

/** Writes the gateway's own errors as problem documents (RFC 9457) in the client's language. */
public final class ProblemResponses {

    private static final Text UNEXPECTED = Text.of(
            "Terjadi kesalahan yang tidak terduga. Sebutkan X-Request-Id bila melapor.",
            "Something unexpected went wrong. Quote the X-Request-Id when you report it.");

    private ProblemResponses() {}

    /**
     * Ends the response with a problem. Does nothing if the response has already begun or the client has disconnected.
     *
     * @param detail the cause in this case, and what the client can do about it
     */
    public static void send(HttpServerRequest request, CatalogProblem problem, Text detail) {
        HttpServerResponse response = request.response();
        if (response.headWritten() || response.closed()) {
            return;
        }
        // The headers of a service may have been copied already, and its length is not that of the problem.
        response.headers().remove(HttpHeaders.CONTENT_LENGTH);
        Locale language = Languages.preferredBy(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        response.setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(Json.encodeToBuffer(Problem.of(problem, detail, request.path(), language)));
        }
        // Discards the rest of the request body. If the request stayed paused, it would block the connection.
        request.resume();
    }

    /** Ends the response with a problem and a {@code Retry-After} header. */
    public static void send(HttpServerRequest request, CatalogProblem problem, Text detail, Duration retryAfter) {
        if (!request.response().headWritten()) {
            request.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(wholeSeconds(retryAfter)));
        }
        send(request, problem, detail);
    }

    /** Ends the response with the problem for a failure of the gateway itself, which the caller has logged. */
    public static void sendInternalError(HttpServerRequest request) {
        send(request, CommonProblem.INTERNAL_ERROR, UNEXPECTED);
    }

    /** Returns the duration in seconds, rounded up so that a client that waits as told is not too early. */
    private static long wholeSeconds(Duration duration) {
        return Math.max(1, duration.plusMillis(999).toSeconds());
    }
}
