package id.penghubung.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;

/**
 * Request without a body, as the proxy library sees it: without headers, because {@link RequestHeaders} writes those that are
 * forwarded. The library would copy all of them, and build an absolute URI that nothing reads.
 */
final class BodilessRequest extends HttpServerRequestWrapper {

    private static final MultiMap NO_HEADERS = MultiMap.caseInsensitiveMultiMap();

    BodilessRequest(HttpServerRequest request) {
        super((HttpServerRequestInternal) request);
    }

    @Override
    public MultiMap headers() {
        return NO_HEADERS;
    }

    @Override
    public String absoluteURI() {
        return uri();
    }
}
