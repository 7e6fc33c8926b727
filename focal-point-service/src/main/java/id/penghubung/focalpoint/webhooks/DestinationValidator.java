package id.penghubung.focalpoint.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Decides whether a receiver may be called: by its URL when it is registered, by its address each time it is called. */
@ApplicationScoped
class DestinationValidator {

    private final WebhookSettings settings;
    private final HostResolver resolver;

    DestinationValidator(WebhookSettings settings, HostResolver resolver) {
        this.settings = settings;
        this.resolver = resolver;
    }

    /** A receiver that must not be called; the message says why and names no address. */
    static final class RejectedDestinationException extends Exception {
        private static final long serialVersionUID = 1L;

        RejectedDestinationException(String reason) {
            super(reason, null, false, false);
        }
    }

    /**
     * The receiver, when it may be called now.
     *
     * @throws RefusedException where the URL is none of ours or leads where nobody outside may go
     */
    Destination check(String url) throws RejectedDestinationException {
        URI uri = parse(url);
        InetAddress[] addresses;
        try {
            addresses = resolver.addressesOf(withoutBrackets(uri.getHost()));
        } catch (UnknownHostException unknown) {
            throw new RejectedDestinationException("unknown-host");
        }
        // One that lies inside spoils them all: a mixed answer is how a name is turned around.
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
