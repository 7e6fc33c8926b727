package id.penghubung.gateway.proxy;

import id.penghubung.gateway.inbound.InboundRequest;
import id.penghubung.gateway.inbound.RemoteClient;
import id.penghubung.gateway.inbound.TraceContext;
import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies the headers of a request to a service, without hop-by-hop headers and without headers that a client may not set. */
final class RequestHeaders {

    private static final CharSequence TRACEPARENT = AsciiString.cached("traceparent");
    private static final CharSequence X_FORWARDED_PROTO = AsciiString.cached("x-forwarded-proto");

    /**
     * Headers of one hop (RFC 9110, section 7.6.1), headers that are set below, or headers that the HTTP client writes itself.
     */
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

    /** Prefixes of headers that services or consumers could take for headers of the platform itself. */
    private static final String[] RESERVED_PREFIXES = {"x-user-", "x-forwarded-", "ce_", "ce-"};

    private RequestHeaders() {}

    /**
     * Copies the headers that may be forwarded.
     *
     * @throws IllegalArgumentException if one of them is invalid
     */
    static void copy(InboundRequest inbound, MultiMap to) {
        MultiMap from = inbound.request().headers();
        ConnectionOptions hop = ConnectionOptions.of(from.get(HttpHeaders.CONNECTION));
        TraceContext trace = inbound.trace();
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey();
            if (name.isEmpty()) {
                throw new IllegalArgumentException("Header without a name");
            }
            if (!NOT_COPIED.contains(name)
                    && !isReserved(name)
                    && !hop.names(name)
                    && !isOrphanedTracestate(name, trace)) {
                copyChecked(name, header.getValue(), to);
            }
        }
        // Copies only the header that was checked: a service could read a second one instead. A valid token consists of
        // harmless characters and is long, so it is not checked again.
        @Nullable String authorization = from.get(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            to.add(HttpHeaders.AUTHORIZATION, authorization);
        }
        RemoteClient client = inbound.client();
        to.add(TraceContext.REQUEST_ID_HEADER, trace.requestId());
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

    /** Returns whether this is a tracestate without its traceparent, which has no meaning. */
    private static boolean isOrphanedTracestate(String name, TraceContext trace) {
        return !trace.inherited() && name.equalsIgnoreCase("tracestate");
    }
}
