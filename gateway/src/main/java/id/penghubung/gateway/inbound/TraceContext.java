package id.penghubung.gateway.inbound;

import id.penghubung.kit.tracing.Traceparent;
import io.netty.util.AsciiString;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import io.vertx.core.http.HttpServerRequest;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Ids that identify a request in the logs and traces of all services.
 *
 * @param requestId the client's {@code X-Request-Id} if it is valid, otherwise the trace id
 * @param traceparent W3C Trace Context: the client's own, or that of a new trace
 * @param inherited whether the client began the trace, so that its {@code tracestate} is forwarded
 */
public record TraceContext(String requestId, String traceparent, boolean inherited) {

    public static final CharSequence REQUEST_ID_HEADER = AsciiString.cached("x-request-id");

    private static final int MAX_REQUEST_ID_LENGTH = 64;

    public static TraceContext of(HttpServerRequest request) {
        SpanContext received = Traceparent.parse(request.getHeader(Traceparent.NAME));
        SpanContext trace = received.isValid() ? received : newTrace();
        String requestId = request.getHeader(REQUEST_ID_HEADER);
        return new TraceContext(
                isValidRequestId(requestId) ? requestId : trace.getTraceId(),
                Objects.requireNonNull(Traceparent.of(trace)),
                received.isValid());
    }

    /** Returns a new, sampled trace. The services decide by their own settings what they record. */
    private static SpanContext newTrace() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        // The lowest bit makes sure that neither id is all zeros, which the standard forbids.
        return SpanContext.create(
                TraceId.fromLongs(random.nextLong(), random.nextLong() | 1),
                SpanId.fromLong(random.nextLong() | 1),
                TraceFlags.getSampled(),
                TraceState.getDefault());
    }

    private static boolean isValidRequestId(@Nullable String requestId) {
        if (requestId == null || requestId.isEmpty() || requestId.length() > MAX_REQUEST_ID_LENGTH) {
            return false;
        }
        for (int i = 0; i < requestId.length(); i++) {
            char c = requestId.charAt(i);
            boolean allowed =
                    c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || "-_.".indexOf(c) >= 0;
            if (!allowed) {
                return false;
            }
        }
        return true;
    }
}
