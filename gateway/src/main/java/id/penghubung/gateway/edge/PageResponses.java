package id.penghubung.gateway.edge;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;

/** Writes the responses of the gateway's own pages. */
public final class PageResponses {

    private PageResponses() {}

    /** Ends the response with a body, or for {@code HEAD} without it. Does nothing if the client has disconnected. */
    public static void send(
            HttpServerRequest request, int status, Map<CharSequence, ? extends CharSequence> headers, Buffer body) {
        HttpServerResponse response = request.response();
        if (response.closed()) {
            return;
        }
        response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        headers.forEach(response::putHeader);
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(body);
        }
    }
}
