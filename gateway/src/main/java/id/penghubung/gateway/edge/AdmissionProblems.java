package id.penghubung.gateway.edge;

import id.penghubung.gateway.problem.GatewayProblem;
import id.penghubung.gateway.problem.ProblemResponses;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.text.Text;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/** Problem responses to requests that are not admitted. */
final class AdmissionProblems {

    private static final String INVALID_TOKEN_CHALLENGE = "Bearer error=\"invalid_token\"";
    private static final Duration DEFAULT_RETRY_AFTER = Duration.ofSeconds(2);
    private static final Text INVALID_TOKEN_DETAIL = Text.of(
            "Token akses kedaluwarsa, palsu, atau bukan untuk layanan ini. Masuk kembali untuk mendapatkan yang baru.",
            "The access token has expired, is forged or is meant for another service. Sign in again for a new one.");
    private static final Text KEYS_UNAVAILABLE_DETAIL = Text.of(
            "Token akses sedang tidak dapat diperiksa. Coba lagi sebentar lagi.",
            "Access tokens cannot be checked at the moment. Try again shortly.");
    private static final Text RATE_LIMIT_DETAIL = Text.of(
            "Jumlah permintaan Anda melebihi batas. Coba lagi setelah waktu pada Retry-After.",
            "You have made more requests than allowed. Try again after the time in Retry-After.");
    private static final Text CONCURRENCY_DETAIL = Text.of(
            "Terlalu banyak permintaan Anda yang masih berjalan. Tunggu jawabannya, lalu coba lagi.",
            "Too many of your requests are still running. Wait for their answers, then try again.");
    private static final Text FAILED_TOKENS_DETAIL = Text.of(
            "Terlalu banyak token akses yang ditolak dari alamat Anda. Coba lagi setelah waktu pada Retry-After.",
            "Too many access tokens from your address were refused. Try again after the time in Retry-After.");

    private AdmissionProblems() {}

    static void rateLimitExceeded(HttpServerRequest request, Duration retryAfter) {
        ProblemResponses.send(request, GatewayProblem.QUOTA_EXCEEDED, RATE_LIMIT_DETAIL, retryAfter);
    }

    static void tooManyConcurrent(HttpServerRequest request) {
        ProblemResponses.send(request, GatewayProblem.QUOTA_EXCEEDED, CONCURRENCY_DETAIL, DEFAULT_RETRY_AFTER);
    }

    static void tooManyFailedTokens(HttpServerRequest request, Duration retryAfter) {
        ProblemResponses.send(request, GatewayProblem.QUOTA_EXCEEDED, FAILED_TOKENS_DETAIL, retryAfter);
    }

    static void invalidToken(HttpServerRequest request) {
        request.response().putHeader(HttpHeaderNames.WWW_AUTHENTICATE, INVALID_TOKEN_CHALLENGE);
        ProblemResponses.send(request, CommonProblem.INVALID_TOKEN, INVALID_TOKEN_DETAIL);
    }

    static void keysUnavailable(HttpServerRequest request) {
        ProblemResponses.send(request, CommonProblem.SERVICE_UNAVAILABLE, KEYS_UNAVAILABLE_DETAIL, DEFAULT_RETRY_AFTER);
    }
}
