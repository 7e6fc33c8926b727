package id.penghubung.gateway.proxy;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a request says about its body.
 *
 * @param length bytes announced, or {@link #UNKNOWN}
 * @param present whether there is one at all
 * @param valid whether the announcement makes sense
 */
record Body(long length, boolean present, boolean valid) {

    static final long UNKNOWN = -1;
    private static final Body NONE = new Body(0, false, true);
    private static final Body INVALID = new Body(0, false, false);
    private static final Body OF_UNKNOWN_LENGTH = new Body(UNKNOWN, true, true);

    static Body of(HttpServerRequest request) {
        @Nullable String announced = request.headers().get(HttpHeaders.CONTENT_LENGTH);
        @Nullable String encoding = request.headers().get(HttpHeaders.TRANSFER_ENCODING);
        if (encoding != null) {
            return announced == null && encoding.equals("chunked") ? OF_UNKNOWN_LENGTH : INVALID;
        }
        if (announced == null) {
            return NONE;
        }
        try {
            long length = Long.parseLong(announced);
            return length < 0 ? INVALID : length == 0 ? NONE : new Body(length, true, true);
        } catch (NumberFormatException e) {
            return INVALID;
        }
    }
}
