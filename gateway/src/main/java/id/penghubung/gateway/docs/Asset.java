package id.penghubung.gateway.docs;

import io.vertx.core.http.HttpHeaders;

/**
 * A file of the explorer.
 *
 * @param resource where it is on the class path
 * @param type its media type
 * @param caching for how long a browser may keep it
 */
record Asset(String resource, String type, CharSequence caching) {

    private static final CharSequence A_DAY = HttpHeaders.createOptimized("public, max-age=86400");
    private static final CharSequence CHECK_AGAIN = HttpHeaders.createOptimized("no-cache");

    static Asset html(String resource) {
        return new Asset(resource, "text/html; charset=utf-8", CHECK_AGAIN);
    }

    static Asset ownScript(String resource) {
        return new Asset(resource, "text/javascript; charset=utf-8", CHECK_AGAIN);
    }

    static Asset script(String resource) {
        return new Asset(resource, "text/javascript; charset=utf-8", A_DAY);
    }

    static Asset style(String resource) {
        return new Asset(resource, "text/css; charset=utf-8", A_DAY);
    }
}
