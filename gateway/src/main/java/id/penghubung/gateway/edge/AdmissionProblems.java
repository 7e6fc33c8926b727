package id.penghubung.gateway.edge;

import id.penghubung.gateway.problem.LocalizedText;
import id.penghubung.gateway.problem.ProblemResponses;
import id.penghubung.gateway.problem.ProblemType;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/** Problem responses to requests that are not admitted. */
final class AdmissionProblems {

    private static final String INVALID_TOKEN_CHALLENGE = "Bearer error=\"invalid_token\"";
    private static final Duration DEFAULT_RETRY_AFTER = Duration.ofSeconds(2);
    private static final LocalizedText INVALID_TOKEN_DETAIL = new LocalizedText(
            "Token akses kedaluwarsa, palsu, atau bukan untuk layanan ini. Masuk kembali untuk mendapatkan yang baru.",
            "The access token has expired, is forged or is meant for another service. Sign in again for a new one.");
    private static final LocalizedText KEYS_UNAVAILABLE_DETAIL = new LocalizedText(
            "Token akses sedang tidak dapat diperiksa. Coba lagi sebentar lagi.",
            "Access tokens cannot be checked at the moment. Try again shortly.");
    private static final LocalizedText RATE_LIMIT_DETAIL = new LocalizedText(
            "Jumlah permintaan Anda melebihi batas. Coba lagi setelah waktu pada Retry-After.",
            "You have made more requests than allowed. Try again after the time in Retry-After.");
    private static final LocalizedText CONCURRENCY_DETAIL = new LocalizedText(
            "Terlalu banyak permintaan Anda yang masih berjalan. Tunggu jawabannya, lalu coba lagi.",
            "Too many of your requests are still running. Wait for their answers, then try again.");
    private static final LocalizedText FAILED_TOKENS_DETAIL = new LocalizedText(
            "Terlalu banyak token akses yang ditolak dari alamat Anda. Coba lagi setelah waktu pada Retry-After.",
            "Too many access tokens from your address were refused. Try again after the time in Retry-After.");

    private AdmissionProblems() {}

    static void rateLimitExceeded(HttpServerRequest request, Duration retryAfter) {
        ProblemResponses.send(request, ProblemType.QUOTA_EXCEEDED, RATE_LIMIT_DETAIL, retryAfter);
    }

    static void tooManyConcurrent(HttpServerRequest request) {
        ProblemResponses.send(request, ProblemType.QUOTA_EXCEEDED, CONCURRENCY_DETAIL, DEFAULT_RETRY_AFTER);
    }

    static void tooManyFailedTokens(HttpServerRequest request, Duration retryAfter) {
        ProblemResponses.send(request, ProblemType.QUOTA_EXCEEDED, FAILED_TOKENS_DETAIL, retryAfter);
    }

    static void invalidToken(HttpServerRequest request) {
        request.response().putHeader(HttpHeaderNames.WWW_AUTHENTICATE, INVALID_TOKEN_CHALLENGE);
        ProblemResponses.send(request, ProblemType.INVALID_TOKEN, INVALID_TOKEN_DETAIL);
    }

    static void keysUnavailable(HttpServerRequest request) {
        ProblemResponses.send(request, ProblemType.SERVICE_UNAVAILABLE, KEYS_UNAVAILABLE_DETAIL, DEFAULT_RETRY_AFTER);
    }
}
