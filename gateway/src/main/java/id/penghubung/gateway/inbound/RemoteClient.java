package id.penghubung.gateway.inbound;

import id.penghubung.gateway.limits.ClientAddress;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Client that sent a request.
 *
 * @param address the peer address of the connection or, behind trusted proxies, the address that they report
 * @param scheme {@code http} or {@code https}, as seen by the client
 * @param host value of {@code Host}, as seen by the client; null if it sent none
 */
public record RemoteClient(
        String address, String scheme, @Nullable String host) {

    private static final String HTTPS = "https";

    /** Determines the client of a request. Uses forwarding headers of trusted proxies only. */
    public static RemoteClient of(HttpServerRequest request, TrustedProxies trusted) {
        // Not of the request: the router would build an authority and an absolute URI for both.
        HttpConnection connection = request.connection();
        String peer = peer(connection.remoteAddress());
        String scheme = connection.isSsl() ? HTTPS : "http";
        String host = request.getHeader(HttpHeaders.HOST);
        if (!trusted.contains(peer)) {
            return new RemoteClient(peer, scheme, host);
        }
        String claimedScheme = last(request, "X-Forwarded-Proto");
        String claimedHost = last(request, "X-Forwarded-Host");
        return new RemoteClient(
                trusted.resolveClient(request.headers().getAll("X-Forwarded-For"), peer),
                claimedScheme == null ? scheme : HTTPS.equalsIgnoreCase(claimedScheme) ? HTTPS : "http",
                claimedHost == null ? host : claimedHost);
    }

    public boolean https() {
        return HTTPS.equals(scheme);
    }

    /** Returns the key under which quotas count the client: its IPv4 address, for IPv6 the /48. */
    public String quotaKey() {
        return ClientAddress.of(address).widest();
    }

    private static String peer(@Nullable SocketAddress remote) {
        String text = remote == null ? null : remote.hostAddress();
        if (text == null) {
            return "unknown";
        }
        String canonical = text.indexOf(':') < 0 ? text : TrustedProxies.canonical(text);
        return canonical == null ? text : canonical;
    }

    /** Returns the last of all values: the one that the nearest proxy added, not one that the client may have sent. */
    private static @Nullable String last(HttpServerRequest request, String header) {
        List<String> lines = request.headers().getAll(header);
        if (lines.isEmpty()) {
            return null;
        }
        String line = lines.getLast();
        return line.substring(line.lastIndexOf(',') + 1).strip();
    }
}
