package id.penghubung.gateway.proxy;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.httpproxy.ProxyResponse;

/** Status line and framing of the response of a service, as the client gets them. */
final class ResponseHead {

    private static final int FIRST_FINAL_STATUS = 200;

    private final HttpServerRequest request;
    private final ProxyResponse from;

    ResponseHead(HttpServerRequest request, ProxyResponse from) {
        this.request = request;
        this.from = from;
    }

    /** Returns whether the status is final. Any other means that the service switched protocols without a request. */
    static boolean isFinal(ProxyResponse from) {
        return from.getStatusCode() >= FIRST_FINAL_STATUS;
    }

    /** Returns whether the end of the body can be shown to the client. HTTP/1.0 has no chunked bodies. */
    boolean isDeliverable() {
        return hasLength() || isBodiless() || request.version() != HttpVersion.HTTP_1_0;
    }

    /** Returns whether the response consists of its head, without the length of a body. */
    boolean isComplete() {
        return !hasLength() && isBodiless();
    }

    /** Writes status and framing to the response for the client. */
    void apply(HttpServerResponse to) {
        to.setStatusCode(from.getStatusCode());
        String message = from.getStatusMessage();
        // Vert.x recognizes a 304 by its own status object. It would declare a length of 0 if a message were set.
        if (message != null && !message.equals(to.getStatusMessage())) {
            to.setStatusMessage(message);
        }
        if (hasLength()) {
            to.putHeader(
                    HttpHeaders.CONTENT_LENGTH, Long.toString(from.getBody().length()));
        } else if (!isBodiless()) {
            to.setChunked(true);
        }
    }

    private boolean hasLength() {
        return from.getBody().length() >= 0;
    }

    private boolean isBodiless() {
        int status = from.getStatusCode();
        return status == 204 || status == 304 || request.method() == HttpMethod.HEAD;
    }
}
