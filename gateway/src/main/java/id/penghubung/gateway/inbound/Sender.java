package id.penghubung.gateway.inbound;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from.
 *
 * @param address the client's address: the other end of the connection or, behind trusted proxies, what they say
 * @param forwardedFor value of {@code X-Forwarded-For} for the services
 * @param scheme {@code http} or {@code https}, as the client sees it
 * @param host value of {@code Host}, as the client sees it; null if he sent none
 */
public record Sender(
        String address,
        String forwardedFor,
        String scheme,
        @Nullable String host) {

    private static final String HTTPS = "https";

    /** Believes forwarding headers of trusted proxies only. */
    public static Sender of(HttpServerRequest request, TrustedProxies trusted) {
        SocketAddress remote = request.remoteAddress();
        String peer = remote == null || remote.hostAddress() == null ? "unknown" : remote.hostAddress();
        String scheme = request.isSSL() ? HTTPS : "http";
        String host = request.getHeader("Host");
        if (!trusted.contains(peer)) {
            return new Sender(peer, peer, scheme, host);
        }
        String chain = request.getHeader("X-Forwarded-For");
        String claimedScheme = request.getHeader("X-Forwarded-Proto");
        String claimedHost = request.getHeader("X-Forwarded-Host");
        return new Sender(
                chain == null ? peer : trusted.firstStranger(chain, peer),
                chain == null ? peer : chain + ", " + peer,
                claimedScheme == null ? scheme : HTTPS.equalsIgnoreCase(claimedScheme.strip()) ? HTTPS : "http",
                claimedHost == null ? host : claimedHost);
    }

    public boolean https() {
        return HTTPS.equals(scheme);
    }
}
