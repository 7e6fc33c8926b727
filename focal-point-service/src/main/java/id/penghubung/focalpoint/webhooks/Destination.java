package id.penghubung.focalpoint.webhooks;

import java.net.InetAddress;
import java.net.URI;

/**
 * A receiver and the one address that was found good: the connection goes there, so that a name that means something else
 * a moment later leads nowhere new.
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

    /** With the query, as it stands in the request line. */
    String path() {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + '?' + url.getRawQuery();
    }
}
