package id.penghubung.gateway.proxy;

import id.penghubung.gateway.problem.GatewayProblem;
import id.penghubung.gateway.problem.ProblemResponses;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.text.Text;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/** Problem responses to requests that cannot be forwarded. */
final class ProxyProblems {

    private static final Duration EVENT_STREAM_RETRY_AFTER = Duration.ofSeconds(30);
    private static final Text UNREACHABLE = Text.of(
            "Layanan ini sedang tidak dapat dihubungi. Coba lagi sebentar lagi.",
            "This service cannot be reached at the moment. Try again shortly.");
    private static final Text BUSY = Text.of(
            "Layanan ini sedang menangani terlalu banyak permintaan. Coba lagi sebentar lagi.",
            "This service handles too many requests at the moment. Try again shortly.");
    private static final Text EVENT_STREAMS = Text.of(
            "Terlalu banyak aliran peristiwa Anda yang terbuka. Tutup salah satunya, lalu coba lagi.",
            "Too many of your event streams are open. Close one of them, then try again.");
    private static final Text HTTP_VERSION_TOO_OLD =
            Text.of("Jawaban ini hanya dapat dikirim dengan HTTP/1.1.", "This reply can be sent with HTTP/1.1 only.");
    private static final Text CONNECTION_LOST = Text.of(
            "Layanan memutus sambungan sebelum menjawab. Permintaan mungkin sudah atau belum dikerjakan.",
            "The service broke off before it answered. The request may or may not have been carried out.");
    private static final Text TOO_SLOW = Text.of(
            "Layanan belum menjawab dalam batas waktu. Permintaan mungkin masih dikerjakan.",
            "The service has not answered in time. The request may still be carried out.");
    private static final Text TOO_LARGE = Text.of(
            "Isi permintaan melebihi batas yang diizinkan.", "The body of the request is larger than what is allowed.");
    private static final Text INVALID_LENGTH = Text.of(
            "Content-Length atau Transfer-Encoding tidak sah.", "Content-Length or Transfer-Encoding is not valid.");
    private static final Text INVALID_HEADER = Text.of(
            "Ada header yang memuat tanda yang tidak diizinkan.", "A header has characters that are not allowed.");

    private ProxyProblems() {}

    static void unreachable(HttpServerRequest request, Duration retryAfter) {
        ProblemResponses.send(request, CommonProblem.SERVICE_UNAVAILABLE, UNREACHABLE, retryAfter);
    }

    /** Answers with 503 because all resources for this request are in use. Says nothing about the service itself. */
    static void busy(HttpServerRequest request, Duration retryAfter) {
        ProblemResponses.send(request, CommonProblem.SERVICE_UNAVAILABLE, BUSY, retryAfter);
    }

    static void tooManyEventStreams(HttpServerRequest request) {
        ProblemResponses.send(request, GatewayProblem.QUOTA_EXCEEDED, EVENT_STREAMS, EVENT_STREAM_RETRY_AFTER);
    }

    static void httpVersionTooOld(HttpServerRequest request) {
        ProblemResponses.send(request, GatewayProblem.HTTP_VERSION_NOT_SUPPORTED, HTTP_VERSION_TOO_OLD);
    }

    static void connectionLost(HttpServerRequest request) {
        ProblemResponses.send(request, GatewayProblem.BAD_GATEWAY, CONNECTION_LOST);
    }

    static void tooSlow(HttpServerRequest request) {
        ProblemResponses.send(request, GatewayProblem.GATEWAY_TIMEOUT, TOO_SLOW);
    }

    static void tooLarge(HttpServerRequest request) {
        ProblemResponses.send(request, CommonProblem.BODY_TOO_LARGE, TOO_LARGE);
    }

    static void invalidLength(HttpServerRequest request) {
        ProblemResponses.send(request, CommonProblem.MALFORMED_REQUEST, INVALID_LENGTH);
    }

    static void invalidHeader(HttpServerRequest request) {
        ProblemResponses.send(request, CommonProblem.MALFORMED_REQUEST, INVALID_HEADER);
    }
}
