package id.penghubung.gateway.edge;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;

/** Rejects requests whose head different servers could read differently (RFC 9112, sections 2.3, 3.2, 6.1 and 6.3). */
final class RequestHeadValidator {

    private RequestHeadValidator() {}

    /**
     * Returns whether a response is possible. A response to another HTTP version would claim that version, and the response to
     * a {@code CONNECT} has no body.
     */
    static boolean isAnswerable(HttpServerRequest request) {
        return request.version() != null && request.method() != HttpMethod.CONNECT;
    }

    /** Returns whether host and body length are unambiguous. */
    static boolean isUnambiguous(HttpServerRequest request) {
        return hasAtMostOneHost(request.headers()) && hasSingleLength(request);
    }

    private static boolean hasAtMostOneHost(MultiMap headers) {
        List<String> hosts = headers.getAll(HttpHeaders.HOST);
        return hosts.isEmpty() || hosts.size() == 1 && !hosts.get(0).isBlank();
    }

    private static boolean hasSingleLength(HttpServerRequest request) {
        MultiMap headers = request.headers();
        if (!headers.contains(HttpHeaders.TRANSFER_ENCODING) && !headers.contains(HttpHeaders.CONTENT_LENGTH)) {
            // Most requests have neither, so that no lists are built for them.
            return true;
        }
        List<String> codings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
        List<String> lengths = headers.getAll(HttpHeaders.CONTENT_LENGTH);
        return codings.isEmpty()
                ? lengths.size() <= 1
                : codings.size() == 1
                        && lengths.isEmpty()
                        && request.version() == HttpVersion.HTTP_1_1
                        && "chunked".equalsIgnoreCase(codings.get(0));
    }
}
