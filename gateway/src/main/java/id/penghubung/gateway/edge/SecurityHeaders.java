package id.penghubung.gateway.edge;

import id.penghubung.gateway.inbound.InboundRequest;
import id.penghubung.gateway.inbound.TraceContext;
import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Sets the headers of every response. A service may replace {@code Cache-Control} and {@code Content-Security-Policy}. */
@Singleton
class SecurityHeaders {

    static final CharSequence CONTENT_SECURITY_POLICY = AsciiString.cached("content-security-policy");

    private static final CharSequence DEFAULT_CSP =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");
    private static final CharSequence X_CONTENT_TYPE_OPTIONS = AsciiString.cached("x-content-type-options");
    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence X_FRAME_OPTIONS = AsciiString.cached("x-frame-options");
    private static final CharSequence DENY = HttpHeaders.createOptimized("DENY");
    private static final CharSequence REFERRER_POLICY = AsciiString.cached("referrer-policy");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");
    private static final CharSequence STRICT_TRANSPORT_SECURITY = AsciiString.cached("strict-transport-security");

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final CharSequence hstsValue;
    private final Clock clock;
    /** Value of the {@code Date} header, formatted once per second. */
    private volatile Date date = new Date(Long.MIN_VALUE, "");

    SecurityHeaders(EdgeConfig config, Clock clock) {
        this.clock = clock;
        hstsValue = HttpHeaders.createOptimized("max-age=" + config.hstsMaxAge().toSeconds());
    }

    private record Date(long second, String text) {}

    void apply(InboundRequest inbound) {
        MultiMap headers = inbound.request().response().headers();
        headers.add(HttpHeaders.DATE, date())
                .add(TraceContext.REQUEST_ID_HEADER, inbound.trace().requestId())
                .add(X_CONTENT_TYPE_OPTIONS, NOSNIFF)
                .add(X_FRAME_OPTIONS, DENY)
                .add(REFERRER_POLICY, NO_REFERRER)
                .add(CONTENT_SECURITY_POLICY, DEFAULT_CSP)
                .add(HttpHeaders.CACHE_CONTROL, NO_STORE);
        if (inbound.client().https()) {
            headers.add(STRICT_TRANSPORT_SECURITY, hstsValue);
        }
    }

    private String date() {
        Instant now = clock.instant();
        Date current = date;
        if (current.second() != now.getEpochSecond()) {
            current = new Date(now.getEpochSecond(), HTTP_DATE.format(now));
            date = current;
        }
        return current.text();
    }
}
