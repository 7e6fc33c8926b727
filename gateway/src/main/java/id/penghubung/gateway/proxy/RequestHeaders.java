package id.penghubung.gateway.proxy;

import id.penghubung.gateway.inbound.InboundRequest;
import id.penghubung.gateway.inbound.RemoteClient;
import id.penghubung.gateway.inbound.TraceContext;
import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headers of a request on its way to a service: nothing that only concerns one hop, and nothing a client may not say. */
final class RequestHeaders {

    private static final CharSequence X_REQUEST_ID = AsciiString.cached("x-request-id");
    private static final CharSequence TRACEPARENT = AsciiString.cached("traceparent");
    private static final CharSequence X_FORWARDED_PROTO = AsciiString.cached("x-forwarded-proto");

    /** Of one hop (RFC 9110, section 7.6.1), written anew below, or written by the HTTP client itself. */
    private static final HeaderNameSet NOT_COPIED = HeaderNameSet.of(
            "authorization",
            "connection",
            "expect",
            "forwarded",
            "host",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "traceparent",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings",
            "x-real-ip",
            "x-request-id");

    /** What services or consumers could take for the word of the house. */
    private static final String[] RESERVED_PREFIXES = {"x-user-", "x-forwarded-", "ce_", "ce-"};

    private RequestHeaders() {}

    /**
     * Copies what may go on.
     *
     * @throws IllegalArgumentException if a header that would go on is none
     */
    static void copy(InboundRequest inbound, MultiMap to) {
        MultiMap from = inbound.request().headers();
        ConnectionOptions hop = ConnectionOptions.of(from.get(HttpHeaders.CONNECTION));
        TraceContext trace = inbound.trace();
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey();
            if (name.isEmpty()) {
                throw new IllegalArgumentException("a header without a name");
            }
            if (!NOT_COPIED.contains(name) && !isReserved(name) && !hop.names(name) && !isOrphanedTracestate(name, trace)) {
                copyChecked(name, header.getValue(), to);
            }
        }
        // One only, the one that was checked: a second could be read by a service in its stead. A token that was found
        // good is
        // made of harmless characters, and long.
        @Nullable String authorization = from.get(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            to.add(HttpHeaders.AUTHORIZATION, authorization);
        }
        RemoteClient client = inbound.client();
        to.add(X_REQUEST_ID, trace.requestId());
        to.add(TRACEPARENT, trace.traceparent());
        copyChecked("x-forwarded-for", client.address(), to);
        to.add(X_FORWARDED_PROTO, client.scheme());
        String host = client.host();
        if (host != null) {
            copyChecked("x-forwarded-host", host, to);
        }
    }

    private static void copyChecked(String name, String value, MultiMap to) {
        HeaderValidator.check(name, value);
        to.add(name, value);
    }

    private static boolean isReserved(String name) {
        char first = name.charAt(0);
        if (first != 'x' && first != 'X' && first != 'c' && first != 'C') {
            return false;
        }
        for (String prefix : RESERVED_PREFIXES) {
            if (name.regionMatches(true, 0, prefix, 0, prefix.length())) {
                return true;
            }
        }
        return false;
    }

    /** A tracestate without its traceparent says nothing. */
    private static boolean isOrphanedTracestate(String name, TraceContext trace) {
        return !trace.inherited() && name.equalsIgnoreCase("tracestate");
    }
}
