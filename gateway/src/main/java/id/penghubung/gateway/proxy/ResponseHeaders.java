package id.penghubung.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Map;

/**
 * Copies the headers of a response to the client, without hop-by-hop headers. Keeps the headers that the gateway sets itself.
 */
final class ResponseHeaders {

    private static final HeaderNameSet NOT_COPIED = HeaderNameSet.of(
            // hop-by-hop
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            // already set by the gateway
            "date",
            "x-request-id",
            "x-content-type-options",
            "x-frame-options",
            "referrer-policy",
            "strict-transport-security",
            "ratelimit",
            "ratelimit-policy",
            // internal information
            "server",
            "x-powered-by");

    /** Headers of the gateway that a service may replace. */
    private static final HeaderNameSet REPLACEABLE = HeaderNameSet.of("cache-control", "content-security-policy");

    private static final HeaderNameSet LINK = HeaderNameSet.of("location", "content-location");

    private static final String EVENT_STREAM = "text/event-stream";

    private ResponseHeaders() {}

    /** Copies to headers that already contain those of the gateway. */
    static void copy(MultiMap from, MultiMap to, UpstreamInstance instance) {
        ConnectionOptions hop = ConnectionOptions.of(from.get(HttpHeaders.CONNECTION));
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey();
            if (NOT_COPIED.contains(name) || hop.names(name) || isCorsHeader(name)) {
                continue;
            }
            HeaderValidator.check(name, header.getValue());
            if (REPLACEABLE.contains(name)) {
                to.set(name, header.getValue());
            } else if (LINK.contains(name)) {
                to.add(name, toGatewayPath(header.getValue(), instance));
            } else {
                to.add(name, header.getValue());
            }
        }
    }

    /** Returns whether the response is a stream of server-sent events. */
    static boolean isEventStream(MultiMap headers) {
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.regionMatches(true, 0, EVENT_STREAM, 0, EVENT_STREAM.length());
    }

    /** Returns whether this is a CORS header. Only the gateway sets those. */
    private static boolean isCorsHeader(String name) {
        String prefix = "access-control-";
        return name.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    /** Replaces a link to the instance by one to the same path of the gateway. */
    private static String toGatewayPath(String link, UpstreamInstance instance) {
        String base = instance.base();
        boolean internal = link.startsWith(base) && link.startsWith("/", base.length());
        return internal ? link.substring(base.length()) : link;
    }
}
