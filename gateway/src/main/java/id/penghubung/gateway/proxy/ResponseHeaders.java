package id.penghubung.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Map;

/** The headers of a reply on its way to the client: nothing of the hop behind the door, and the door's own rules kept. */
final class ResponseHeaders {

    private static final HeaderNameSet NOT_COPIED = HeaderNameSet.of(
            // of one hop
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            // the door's own, already set
            "date",
            "x-request-id",
            "x-content-type-options",
            "x-frame-options",
            "referrer-policy",
            "strict-transport-security",
            "ratelimit",
            "ratelimit-policy",
            // not for strangers
            "server",
            "x-powered-by");

    /** Where the service knows better than the door's default. */
    private static final HeaderNameSet REPLACEABLE = HeaderNameSet.of("cache-control", "content-security-policy");

    private static final HeaderNameSet LINK = HeaderNameSet.of("location", "content-location");

    private ResponseHeaders() {}

    /** Copies onto headers that already carry what the door sets on every reply. */
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

    /** What other origins may do is said at the door only. */
    private static boolean isCorsHeader(String name) {
        String prefix = "access-control-";
        return name.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    /** A link to the instance becomes one to the same path here. */
    private static String toGatewayPath(String link, UpstreamInstance instance) {
        String base = instance.base();
        boolean internal = link.startsWith(base) && link.startsWith("/", base.length());
        return internal ? link.substring(base.length()) : link;
    }
}
