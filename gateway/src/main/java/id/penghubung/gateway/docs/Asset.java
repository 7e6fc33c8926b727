package id.penghubung.gateway.docs;

import io.vertx.core.http.HttpHeaders;

/**
 * Static file of the API explorer.
 *
 * @param resource path on the class path
 * @param type media type
 * @param cacheControl value of {@code Cache-Control}
 */
record Asset(String resource, String type, CharSequence cacheControl) {

    private static final CharSequence ONE_DAY = HttpHeaders.createOptimized("public, max-age=86400");
    private static final CharSequence REVALIDATE = HttpHeaders.createOptimized("no-cache");

    static Asset html(String resource) {
        return new Asset(resource, "text/html; charset=utf-8", REVALIDATE);
    }

    static Asset ownScript(String resource) {
        return new Asset(resource, "text/javascript; charset=utf-8", REVALIDATE);
    }

    static Asset script(String resource) {
        return new Asset(resource, "text/javascript; charset=utf-8", ONE_DAY);
    }

    static Asset style(String resource) {
        return new Asset(resource, "text/css; charset=utf-8", ONE_DAY);
    }
}
