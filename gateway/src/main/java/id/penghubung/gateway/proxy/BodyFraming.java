package id.penghubung.gateway.proxy;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/**
 * Framing of a request body, as declared in the request head.
 *
 * @param length declared bytes, or {@link #UNKNOWN}
 * @param present whether there is a body
 * @param valid whether the declaration is valid
 */
record BodyFraming(long length, boolean present, boolean valid) {

    static final long UNKNOWN = -1;
    private static final BodyFraming NONE = new BodyFraming(0, false, true);
    private static final BodyFraming INVALID = new BodyFraming(0, false, false);
    private static final BodyFraming OF_UNKNOWN_LENGTH = new BodyFraming(UNKNOWN, true, true);

    static BodyFraming of(HttpServerRequest request) {
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
            return length < 0 ? INVALID : length == 0 ? NONE : new BodyFraming(length, true, true);
        } catch (NumberFormatException e) {
            return INVALID;
        }
    }
}
