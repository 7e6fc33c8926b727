package id.penghubung.gateway.door;

import id.penghubung.gateway.identity.Caller;
import id.penghubung.gateway.identity.KeysUnavailableException;
import id.penghubung.gateway.identity.TokenCheck;
import id.penghubung.gateway.inbound.Inbound;
import id.penghubung.gateway.limits.Allowance;
import id.penghubung.gateway.limits.RateLimits;
import id.penghubung.gateway.problem.ProblemType;
import id.penghubung.gateway.problem.Problems;
import id.penghubung.gateway.problem.Text;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.AsciiString;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Lets a request through to a service: its token must be good if it has one, and its sender must have some allowance left. */
@Singleton
class Admission {

    private static final CharSequence RATE_LIMIT = AsciiString.cached("ratelimit");
    private static final CharSequence RATE_LIMIT_POLICY = AsciiString.cached("ratelimit-policy");
    private static final String INVALID_TOKEN = "Bearer error=\"invalid_token\"";
    private static final Duration SHORTLY = Duration.ofSeconds(2);
    private static final Text BAD_TOKEN = new Text(
            "Token akses kedaluwarsa, palsu, atau bukan untuk layanan ini. Masuk kembali untuk mendapatkan yang baru.",
            "The access token has expired, is forged or is meant for another service. Sign in again for a new one.");
    private static final Text NO_KEYS = new Text(
            "Token akses sedang tidak dapat diperiksa. Coba lagi sebentar lagi.",
            "Access tokens cannot be checked at the moment. Try again shortly.");
    private static final Text TOO_MANY = new Text(
            "Jumlah permintaan Anda melebihi batas. Coba lagi setelah waktu pada Retry-After.",
            "You have made more requests than allowed. Try again after the time in Retry-After.");

    private final TokenCheck tokens;
    private final RateLimits limits;

    Admission(TokenCheck tokens, RateLimits limits) {
        this.tokens = tokens;
        this.limits = limits;
    }

    /** Runs {@code next} if the request is admitted, otherwise answers it. */
    void admit(Inbound inbound, Runnable next) {
        HttpServerRequest request = inbound.request();
        String authorization = request.headers().get(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            count(inbound, Caller.ANONYMOUS, next);
            return;
        }
        Caller remembered = tokens.remembered(authorization);
        if (remembered != null) {
            count(inbound, remembered, next);
            return;
        }
        request.pause();
        tokens.check(authorization).onComplete(checked -> {
            if (checked.succeeded()) {
                count(inbound, checked.result(), next);
            } else if (checked.cause() instanceof KeysUnavailableException) {
                Problems.send(request, ProblemType.SERVICE_UNAVAILABLE, NO_KEYS, SHORTLY);
            } else {
                request.response().putHeader(HttpHeaderNames.WWW_AUTHENTICATE, INVALID_TOKEN);
                Problems.send(request, ProblemType.INVALID_TOKEN, BAD_TOKEN);
            }
        });
    }

    private void count(Inbound inbound, Caller caller, Runnable next) {
        HttpServerRequest request = inbound.request();
        Allowance allowance = limits.take(
                request.method(),
                request.path(),
                caller.subject(),
                inbound.sender().address());
        HttpServerResponse response = request.response();
        response.headers().add(RATE_LIMIT_POLICY, allowance.policy()).add(RATE_LIMIT, allowance.header());
        if (allowance.granted()) {
            next.run();
        } else {
            Problems.send(request, ProblemType.QUOTA_EXCEEDED, TOO_MANY, allowance.retryAfter());
        }
    }
}
