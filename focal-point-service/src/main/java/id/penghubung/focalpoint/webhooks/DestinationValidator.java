package id.penghubung.focalpoint.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Decides whether a receiver may be called. Checks its URL and its addresses on registration and before each delivery, as a
 * protection against server-side request forgery.
 */
@ApplicationScoped
class DestinationValidator {

    private final WebhookSettings settings;
    private final HostResolver resolver;

    DestinationValidator(WebhookSettings settings, HostResolver resolver) {
        this.settings = settings;
        this.resolver = resolver;
    }

    /** Thrown for a receiver that must not be called. The message is a short reason and contains no address. */
    static final class RejectedDestinationException extends Exception {
        private static final long serialVersionUID = 1L;

        RejectedDestinationException(String reason) {
            super(reason, null, false, false);
        }
    }

    /**
     * Returns the receiver with a checked address.
     *
     * @throws RejectedDestinationException when the URL is not allowed, or one of its addresses is not public
     */
    Destination check(String url) throws RejectedDestinationException {
        URI uri = parse(url);
        InetAddress[] addresses;
        try {
            addresses = resolver.addressesOf(withoutBrackets(uri.getHost()));
        } catch (UnknownHostException unknown) {
            throw new RejectedDestinationException("unknown-host");
        }
        // A single private address rejects all of them, because DNS rebinding attacks answer with mixed addresses.
        if (addresses.length == 0 || !Arrays.stream(addresses).allMatch(this::mayBeCalled)) {
            throw new RejectedDestinationException("private-address");
        }
        return new Destination(uri, addresses[0]);
    }

    private URI parse(String url) throws RejectedDestinationException {
        try {
            URI uri = new URI(url);
            boolean scheme =
                    "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && settings.allowLoopback());
            if (!scheme || uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
                throw new RejectedDestinationException("not-https");
            }
            return uri;
        } catch (URISyntaxException malformed) {
            throw new RejectedDestinationException("not-https");
        }
    }

    private boolean mayBeCalled(InetAddress address) {
        return PublicAddresses.contains(address) || (settings.allowLoopback() && address.isLoopbackAddress());
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
