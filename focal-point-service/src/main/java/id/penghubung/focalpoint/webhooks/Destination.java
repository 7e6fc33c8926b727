package id.penghubung.focalpoint.webhooks;

import java.net.InetAddress;
import java.net.URI;

/**
 * A receiver and the address that was checked. The connection uses this address, so that a later change of the DNS name has
 * no effect.
 */
record Destination(URI url, InetAddress address) {

    boolean encrypted() {
        return "https".equals(url.getScheme());
    }

    int port() {
        if (url.getPort() != -1) {
            return url.getPort();
        }
        return encrypted() ? 443 : 80;
    }

    /** Returns path and query, as in the request line. */
    String path() {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + '?' + url.getRawQuery();
    }
}
