package id.penghubung.gateway.inbound;

import io.vertx.core.http.HttpServerRequest;
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

    private static final int LENGTH = 55;
    private static final int TRACE_ID = 3;
    private static final int SPAN_ID = 36;
    private static final int FLAGS = 53;
    private static final int MAX_REQUEST_ID_LENGTH = 64;
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    public static TraceContext of(HttpServerRequest request) {
        String received = request.getHeader("traceparent");
        boolean valid = received != null && isValidTraceparent(received);
        String traceparent = valid ? received : newTraceparent();
        String requestId = request.getHeader("X-Request-Id");
        return new TraceContext(
                isValidRequestId(requestId) ? requestId : traceparent.substring(TRACE_ID, SPAN_ID - 1),
                traceparent,
                valid);
    }

    /** Returns the traceparent of a new, sampled trace. The services decide by their own settings what they record. */
    private static String newTraceparent() {
        char[] text = new char[LENGTH];
        text[0] = text[1] = text[FLAGS] = '0';
        text[2] = text[SPAN_ID - 1] = text[FLAGS - 1] = '-';
        text[FLAGS + 1] = '1';
        ThreadLocalRandom random = ThreadLocalRandom.current();
        // The lowest bit makes sure that neither id is all zeros, which the standard forbids.
        hex(text, TRACE_ID, random.nextLong());
        hex(text, TRACE_ID + 16, random.nextLong() | 1);
        hex(text, SPAN_ID, random.nextLong() | 1);
        return new String(text);
    }

    private static void hex(char[] text, int from, long value) {
        for (int i = 0; i < 16; i++) {
            text[from + i] = HEX[(int) (value >>> 60 - 4 * i) & 0xf];
        }
    }

    /**
     * Returns whether this is a valid traceparent of version 00. Other versions may be longer, and a new trace is better than a
     * wrong one.
     */
    private static boolean isValidTraceparent(String traceparent) {
        return traceparent.length() == LENGTH
                && traceparent.startsWith("00-")
                && traceparent.charAt(SPAN_ID - 1) == '-'
                && traceparent.charAt(FLAGS - 1) == '-'
                && hexNotZero(traceparent, TRACE_ID, SPAN_ID - 1)
                && hexNotZero(traceparent, SPAN_ID, FLAGS - 1)
                && hex(traceparent, FLAGS, LENGTH);
    }

    private static boolean hexNotZero(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '0') {
                return hex(text, from, to);
            }
        }
        return false;
    }

    private static boolean hex(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
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
